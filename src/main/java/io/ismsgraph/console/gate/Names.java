package io.ismsgraph.console.gate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NamespaceContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ProcedureNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SymbolicNameStringContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/** The names in a statement, whether they are written in backticks or not. */
final class Names {

    private Names() {}

    static String of(FunctionNameContext function) {
        return joined(function.namespace(), function.symbolicNameString());
    }

    static String of(ProcedureNameContext procedure) {
        return joined(procedure.namespace(), procedure.symbolicNameString());
    }

    static String of(VariableContext variable) {
        return plain(variable.getText());
    }

    private static String joined(NamespaceContext namespace, SymbolicNameStringContext name) {
        return Stream.concat(namespace.symbolicNameString().stream(), Stream.of(name))
                .map(part -> plain(part.getText()))
                .collect(Collectors.joining("."));
    }

    private static String plain(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }
}

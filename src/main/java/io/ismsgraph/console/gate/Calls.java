package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ProcedureNameContext;

/** Which functions and procedures may be called: those that see nothing but the graph and what they are given. */
final class Calls implements Rule {

    private static final Set<String> PROCEDURES =
            Words.lines("procedures.txt").stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    @Override
    public void hold(ParserRuleContext part) {
        switch (part) {
            case FunctionNameContext function -> holdFunction(function);
            case ProcedureNameContext procedure -> holdProcedure(procedure);
            default -> {}
        }
    }

    private static void holdFunction(FunctionNameContext function) {
        var name = Names.of(function);
        if (Yield.of(name) == null) {
            throw Place.of(function)
                    .refuse("The function " + name + " cannot be called here: use those of Cypher itself that work on"
                            + " what they are given, such as size, coalesce, toLower, date or collect.");
        }
    }

    private static void holdProcedure(ProcedureNameContext procedure) {
        var name = Names.of(procedure);
        if (!PROCEDURES.contains(name)) {
            throw Place.of(procedure)
                    .refuse("The procedure " + name + " cannot be called here; these can: "
                            + PROCEDURES.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }
}

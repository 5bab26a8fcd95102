package io.ismsgraph.compiler;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the nodes whose ids are arguments of a question, of whatever kind they are. */
final class NodesById {

    private final Compilation compilation;

    NodesById(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The clauses that put each node into reach under its argument's name; no row if one does not exist. */
    String clauses(List<String> names, Arguments arguments) {
        return names.stream().map(name -> clause(name, arguments)).collect(Collectors.joining());
    }

    private String clause(String name, Arguments arguments) {
        var id = compilation.parameters.add(request -> request.values(arguments).get(name));
        var pattern = Pattern.one(compilation.guard, name, compilation.schema.nodeTypes("Node"), id);
        return "CALL (" + String.join(", ", compilation.guard.variables()) + ") { MATCH " + pattern.path() + " WHERE "
                + pattern.condition() + " RETURN " + name + " }\n";
    }
}

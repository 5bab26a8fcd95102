package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.Ownership.Asker;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the nodes whose ids are arguments, of whatever kind they are. */
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
        var pattern = Pattern.one(
                compilation.guard,
                name,
                compilation.schema.ownership(Asker.MEMBER).openTypes(),
                id);
        return "CALL (" + String.join(", ", compilation.guard.variables()) + ") { MATCH " + pattern.path() + " WHERE "
                + pattern.condition() + " RETURN " + name + " }\n";
    }

    /** The nodes of an argument's ids as a root, in the order of these; null for one that there is not. */
    Cell several(
            Selection selection,
            Scope scope,
            ExecutableNormalizedField field,
            Arguments arguments,
            List<String> types) {
        var ids = compilation.parameters.add(request -> ids(request, arguments));
        var id = compilation.names.step();
        var node = compilation.names.node();
        var pattern = Pattern.one(compilation.guard, node, types, id);
        var inner = selection.node(types, scope.at(field.getName(), node, null), field.getChildren());
        return new Cell(
                "COLLECT { UNWIND " + ids + " AS " + id + " RETURN head(COLLECT { MATCH " + pattern.path() + " WHERE "
                        + pattern.condition() + " RETURN " + inner.text() + " LIMIT 1 }) }",
                new Shape.Listed(inner.shape(), false));
    }

    private static List<?> ids(Request request, Arguments arguments) {
        if (request.values(arguments).get("ids") instanceof List<?> ids && ids.size() <= Compilation.NESTED_PAGE) {
            return ids;
        }
        throw new Refusal(Code.BAD_ARGUMENT, "ids: give at most " + Compilation.NESTED_PAGE + " of them at once.");
    }
}

package io.ismsgraph.compiler;

import io.ismsgraph.schema.MutationFile.Says;
import io.ismsgraph.schema.MutationNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the statement of a mutation: which nodes are missing, what was changed meanwhile, and the rows of each section. */
final class MutationText {

    private final MutationTemplate template;
    private final Compilation compilation;
    private final Arguments arguments;
    private final Map<String, String> values = new LinkedHashMap<>();

    MutationText(MutationTemplate template, Compilation compilation, Arguments arguments) {
        this.template = template;
        this.compilation = compilation;
        this.arguments = arguments;
    }

    /** How the text names the values of arguments. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    private String prefix() {
        return compilation.guard.root();
    }

    String text() {
        var columns = new ArrayList<String>();
        columns.add(missing() + " AS missing");
        columns.add(changed() + " AS changed");
        for (int i = 0; i < template.parts().size(); i++) {
            columns.add(rows(template.parts().get(i)) + " AS s" + i);
        }
        return "CYPHER 25 RETURN " + String.join(",\n", columns);
    }

    /** Arguments whose nodes whoever acts does not see. */
    private String missing() {
        var checks = template.file().nodes().entrySet().stream()
                .map(node -> "[" + quoted(node.getKey()) + ", " + exists(node.getKey(), node.getValue()) + "]")
                .collect(Collectors.joining(", ", "[", "]"));
        return "[x IN " + checks + " WHERE NOT x[1] | x[0]]";
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private String exists(String argument, String type) {
        var value = value(argument);
        var types = compilation.schema.nodeTypes(type);
        var pattern = Pattern.one(compilation.guard, "y", types, template.isList(argument) ? "x" : value);
        var one = "EXISTS { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " }";
        return template.isList(argument)
                ? "(all(x IN coalesce(" + value + ", []) WHERE " + one + "))"
                : "(" + value + " IS NULL OR " + one + ")";
    }

    /** When one of these nodes was changed since whoever acts has seen it. */
    private String changed() {
        var ids = template.file().nodes().keySet().stream()
                .filter(name -> !template.isList(name))
                .map(this::value)
                .collect(Collectors.joining(", ", "[", "]"));
        return "head(COLLECT { MATCH (x:Journal) WHERE x.at > $" + prefix() + Mutation.SEEN + " AND any(y IN " + ids
                + " WHERE y IN x.touched) RETURN max(x.at) })";
    }

    private String rows(MutationTemplate.Part part) {
        var guarded =
                GuardedCypher.text(part.question().body(), compilation.guard, compilation.schema, part.question());
        var body = Marker.fill(guarded, marker -> {
            if (!marker.group(1).equals("argument")) {
                throw new IllegalStateException(template.file().coordinate() + " has a slot that nothing fills");
            }
            return value(marker.group(2));
        });
        return "COLLECT { CALL () {\n" + body + "\n} RETURN [" + String.join(", ", places(part)) + "] }";
    }

    /** The columns, and behind them the stage in which something with a life is. */
    private List<String> places(MutationTemplate.Part part) {
        var places = new ArrayList<>(part.question().columns());
        if (part.section() instanceof Says says) {
            part.staged()
                    .keySet()
                    .forEach(property -> places.add("head(COLLECT { MATCH (x:" + says.label()
                            + ") WHERE x.id = id RETURN x." + property + " })"));
        }
        return places;
    }

    private String value(String name) {
        return switch (name) {
            case MutationNames.AS_OF -> compilation.guard.asOf();
            case MutationNames.TODAY, MutationNames.NEW, MutationNames.KEY, MutationNames.BY, MutationNames.ACT ->
                "$" + prefix() + name;
            default ->
                values.computeIfAbsent(
                        name,
                        _ -> compilation.parameters.add(
                                request -> request.values(arguments).get(name)));
        };
    }
}

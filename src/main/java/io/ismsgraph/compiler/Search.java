package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.SearchedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compiles the search for nodes by their texts, in the full-text indexes. */
final class Search {

    private final Compilation compilation;
    private final Arguments arguments;

    Search(Compilation compilation, Arguments arguments) {
        this.compilation = compilation;
        this.arguments = arguments;
    }

    /** What is found, the best first; how good it is depends on all that is there, so that who does not see all gets kind and name. */
    Listing found(Scope scope) {
        var types = List.copyOf(compilation.schema.searched().keySet());
        var node = compilation.names.node();
        var score = compilation.names.key();
        var first =
                compilation.guard.ranks() ? List.of(new Order.Key(score, true, true)) : List.of(kind(node), name(node));
        var order = new Order(first).then(Order.unique(node + ".id"));
        var clauses = clauses(types, node, score);
        var variables = new ArrayList<>(Hops.carried(compilation.guard, node, null));
        variables.add(score);
        var rows = new Rows((_, _) -> clauses, "", variables, order);
        var row = scope.asking(arguments).at(types.getFirst(), node, null);
        return new Listing(scope.type(), scope.owner(), row, rows, types, other -> new Search(other, arguments)
                .found(scope)
                .rows());
    }

    private Order.Key kind(String node) {
        var whitelist = new Whitelist(compilation.schema, compilation.guard, compilation.parameters);
        return new Order.Key(compilation.names.key(), false, true, whitelist.kind(node));
    }

    /** The first of its texts that are searched. */
    private Order.Key name(String node) {
        var name = "toStringOrNull(" + compilation.guard.stateOf(node) + "[" + searched(node) + "[0][1]])";
        return new Order.Key(compilation.names.key(), false, false, name);
    }

    /** One node may be found by several of its properties, and by several of its versions. */
    private String clauses(List<String> types, String node, String score) {
        var hit = compilation.guard.stateOf(node);
        var asked = arguments;
        var guard = compilation.guard;
        var kinds = compilation.parameters.add(request -> kinds(request, asked, types, guard));
        var indexes = new TreeSet<SearchedText>();
        compilation.schema.searched().values().forEach(fields -> indexes.addAll(fields.values()));
        var found = indexes.stream()
                .map(texts -> "CALL db.index.fulltext.queryNodes('" + texts.index() + "', "
                        + compilation.parameters.add(
                                request -> words(request, asked).query(texts))
                        + ") YIELD node, score RETURN node, score")
                .collect(Collectors.joining(" UNION ALL ", "CALL () { ", " }"));
        var best = found + " WITH node AS " + hit + ", max(score) AS " + score;
        var isKind =
                "any(kind IN labels(" + node + ") WHERE kind IN " + kinds + ")" + compilation.guard.seen(node, types);
        if (compilation.guard.form() == ClockForm.PRESENT) {
            return best + " WHERE " + isKind;
        }
        var pattern = Pattern.bound(compilation.guard, node);
        return best + " MATCH " + pattern.path() + " WHERE " + isKind + " AND " + pattern.condition();
    }

    /** By which properties a node was found, and what stands there. */
    Cell matchedOn(String node, ExecutableNormalizedField field) {
        var state = compilation.guard.stateOf(node);
        var asked = arguments;
        var stems = compilation.parameters.add(request -> words(request, asked).stems());
        var value = state + "[one[1]]";
        var entry = Made.entry(
                compilation.schema, field, Map.of("property", "one[0]", "value", "toStringOrNull(" + value + ")"));
        return new Cell(
                "[one IN " + searched(node) + " WHERE any(stem IN " + stems + " WHERE toLower(toStringOrNull(" + value
                        + ")) CONTAINS stem) | " + entry.text() + "]",
                new Shape.Listed(entry.shape(), true));
    }

    /** The searched properties of a node, each a pair of the field's name and the graph's. */
    private String searched(String node) {
        var all = properties();
        var properties = compilation.parameters.add(_ -> all);
        return properties + "[head([kind IN labels(" + node + ") WHERE " + properties + "[kind] IS NOT NULL])]";
    }

    private Map<String, List<List<String>>> properties() {
        var properties = new HashMap<String, List<List<String>>>();
        compilation
                .schema
                .searched()
                .forEach((type, fields) -> properties.put(
                        compilation.guard.label(type),
                        fields.keySet().stream()
                                .map(field -> List.of(
                                        field, ((FieldSource.Property) compilation.schema.source(type, field)).name()))
                                .toList()));
        return properties;
    }

    /** Nothing that is kept of an operation may lead back to the request it was compiled for. */
    private static List<String> kinds(Request request, Arguments arguments, List<String> types, Guard guard) {
        var asked = request.values(arguments).get("kinds");
        return types.stream()
                .filter(type -> !(asked instanceof List<?> kinds) || kinds.contains(type))
                .map(guard::label)
                .toList();
    }

    private static SearchWords words(Request request, Arguments arguments) {
        return SearchWords.of(Objects.toString(request.values(arguments).get("text"), ""));
    }
}

package io.ismsgraph.schema;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a value of an enum is called.
 *
 * @param ko in Korean
 * @param en in English
 */
public record Label(String ko, String en) {

    static Map<String, Map<String, Label>> all(GraphQLSchema schema) {
        var labels = new TreeMap<String, Map<String, Label>>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLEnumType named) {
                var ofType = new LinkedHashMap<String, Label>();
                named.getValues().forEach(value -> {
                    var label = value.getAppliedDirective("label");
                    if (label != null) {
                        ofType.put(value.getName(), new Label(text(label, "ko"), text(label, "en")));
                    }
                });
                if (!ofType.isEmpty()) {
                    labels.put(named.getName(), ofType);
                }
            }
        }
        return labels;
    }

    /** Values that are written in a file and that nobody has named. */
    static List<Fault> missing(GraphQLSchema schema) {
        var faults = new ArrayList<Fault>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLEnumType named
                    && named.getDefinition() != null
                    && named.getDefinition().getSourceLocation() != null) {
                var file = named.getDefinition().getSourceLocation().getSourceName();
                named.getValues().stream()
                        .filter(value -> value.getAppliedDirective("label") == null)
                        .map(value -> new Fault(
                                String.valueOf(file),
                                named.getName() + "." + value.getName(),
                                "has no @label: say what it is called in Korean and in English"))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static String text(GraphQLAppliedDirective label, String language) {
        return Objects.toString(label.getArgument(language).getValue());
    }
}

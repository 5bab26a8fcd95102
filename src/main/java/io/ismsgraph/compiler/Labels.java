package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the values of enums are called in Korean and in English: the schema knows, and the statement passes it through. */
final class Labels {

    private Labels() {}

    /** All of them, or those of one enum. */
    static Cell all(Compilation compilation, ExecutableNormalizedField field, GraphQLFieldDefinition definition) {
        var arguments = Compilation.arguments(definition, field);
        var schema = compilation.schema;
        var labels = compilation.parameters.add(
                request -> list(schema, (String) request.values(arguments).get("enum")));
        var entry = Made.entry(
                compilation.schema,
                field,
                Map.of("enum", "label[0]", "value", "label[1]", "ko", "label[2]", "en", "label[3]"));
        return new Cell("[label IN " + labels + " | " + entry.text() + "]", new Shape.Listed(entry.shape(), true));
    }

    /** What the value of an enum facet is called. */
    static String of(Compilation compilation, String facet, String value, String language) {
        var name = facet.substring(0, facet.length() - "Facet".length());
        var labels = new HashMap<String, String>();
        compilation
                .schema
                .labels()
                .getOrDefault(name, Map.of())
                .forEach((one, label) -> labels.put(one, language.equals("ko") ? label.ko() : label.en()));
        return compilation.parameters.add(_ -> labels) + "[toStringOrNull(" + value + ")]";
    }

    private static List<List<String>> list(GraphSchema schema, @Nullable String name) {
        var list = new ArrayList<List<String>>();
        schema.labels()
                .forEach((type, values) -> values.forEach((value, label) -> {
                    if (name == null || name.equals(type)) {
                        list.add(List.of(type, value, label.ko(), label.en()));
                    }
                }));
        return list;
    }
}

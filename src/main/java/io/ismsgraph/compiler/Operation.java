package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLNonNull;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One operation, compiled: all its roots side by side as columns of one statement.
 *
 * @param roots in the order asked for; a refused one says why
 */
public record Operation(List<Entry> roots) {

    /** A root, or why it cannot be asked. */
    public sealed interface Entry {

        /** Its name in the answer. */
        String key();

        /** A root that can be asked. */
        record Compiled(Root root) implements Entry {

            @Override
            public String key() {
                return root.key();
            }
        }

        /** A root that cannot. */
        record Refused(String key, boolean nonNull, Refusal refusal) implements Entry {}
    }

    /** Compiles the roots; each stands for itself, so that a refused one does not keep the others from answering. */
    static Operation compile(
            GraphSchema schema,
            Map<String, QuestionTemplate> templates,
            FieldOrder order,
            List<ExecutableNormalizedField> fields,
            CoercedVariables variables,
            long now) {
        var entries = new ArrayList<Entry>();
        for (var field : fields) {
            try {
                entries.add(new Entry.Compiled(
                        Root.compile(schema, templates, order, field, entries.size(), variables, now)));
            } catch (Refusal refusal) {
                entries.add(new Entry.Refused(field.getResultKey(), nonNull(schema, field), refusal));
            }
        }
        return new Operation(List.copyOf(entries));
    }

    private static boolean nonNull(GraphSchema schema, ExecutableNormalizedField field) {
        return schema.field("Query", field.getName()).getType() instanceof GraphQLNonNull;
    }

    /** The statement for some of the roots, a column for each. */
    public static String statement(List<Root> roots) {
        return IntStream.range(0, roots.size())
                .mapToObj(i -> roots.get(i).text() + " AS c" + i)
                .collect(Collectors.joining(",\n", "CYPHER 25 RETURN ", ""));
    }
}

package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Shape.Composite;
import io.ismsgraph.answer.Shape.Member;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Objects that no node, fact or row stands behind: the engine makes them of what it computes. */
final class Made {

    private Made() {}

    /** The object of a field, of a cell for each field that is asked of it. */
    static Cell object(
            GraphSchema schema, ExecutableNormalizedField around, Function<ExecutableNormalizedField, Cell> cells) {
        var places = new ArrayList<String>();
        var members = new ArrayList<Member>();
        for (var field : around.getChildren()) {
            if (field.getName().equals("__typename")) {
                members.add(Member.typeName(field.getResultKey()));
                continue;
            }
            var cell = cells.apply(field);
            var promised = GraphQLTypeUtil.isNonNull(schema.field(field.getSingleObjectTypeName(), field.getName())
                    .getType());
            members.add(new Member(field.getResultKey(), places.size(), cell.shape(), promised));
            places.add(cell.text());
        }
        var type = GraphQLTypeUtil.unwrapAll(schema.field(around.getSingleObjectTypeName(), around.getName())
                        .getType())
                .getName();
        return new Cell("[" + String.join(", ", places) + "]", new Composite(type, members));
    }

    /** One whose fields hold values, each with its expression. */
    static Cell entry(GraphSchema schema, ExecutableNormalizedField around, Map<String, String> expressions) {
        return object(
                schema,
                around,
                field -> new Cell(
                        Objects.requireNonNull(expressions.get(field.getName())),
                        Selection.value(schema, schema.field(field.getSingleObjectTypeName(), field.getName()))));
    }
}

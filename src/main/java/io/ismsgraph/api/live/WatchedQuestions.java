package io.ismsgraph.api.live;

import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns each question that is watched into a root to ask, and into what is told of its answers. */
final class WatchedQuestions {

    /** What an entry is known by, in an answer; names that begin so are nobody's. */
    private static final String KEY = "__key";

    private final GraphSchema schema;
    private final List<Field> roots = new ArrayList<>();

    WatchedQuestions(GraphSchema schema) {
        this.schema = schema;
    }

    /** The roots that answer all parts. */
    List<Field> roots() {
        return roots;
    }

    /** A question, as it is watched. */
    Part part(Field field) {
        var type = GraphQLTypeUtil.unwrapAll(
                        schema.field("Watch", field.getName()).getType())
                .getName();
        return type.endsWith("Watch") ? connection(field, type) : plain(field, type);
    }

    private Part connection(Field field, String type) {
        var root = "root" + roots.size();
        var parts = new LinkedHashMap<String, Part>();
        var asked = new ArrayList<Field>();
        for (var selected : Asking.fields(field)) {
            var key = selected.getResultKey();
            switch (selected.getName()) {
                case "__typename" -> parts.put(key, new Part.Constant(type));
                case "changes" -> {
                    var fields = Asking.fields(selected);
                    asked.add(new Field("edges")
                            .transform(edges -> edges.alias(key).selectionSet(entry(fields))));
                    parts.put(key, entries(type.replaceAll("Watch$", "Difference"), fields, edges(field, root, key)));
                }
                default -> {
                    asked.add(selected);
                    parts.put(key, new Part.Passed(root, key));
                }
            }
        }
        ask(field, new SelectionSet(asked.isEmpty() ? List.of(new Field("__typename")) : asked));
        return new Part.Group(parts);
    }

    /** The entries know their cursors, which hold what tells them apart. */
    private static SelectionSet entry(List<Field> fields) {
        var entry =
                new ArrayList<>(fields.stream().filter(field -> !isOwn(field)).toList());
        entry.add(new Field("cursor").transform(cursor -> cursor.alias(KEY)));
        return new SelectionSet(entry);
    }

    /** By the node's id, or by all of the key of a question's row. */
    private Rows edges(Field field, String root, String key) {
        var isQuestion = schema.source("Query", field.getName()) instanceof FieldSource.Question;
        return answer -> {
            var rows = new LinkedHashMap<String, Map<?, ?>>();
            for (var edge : maps(answer.get(root) instanceof Map<?, ?> connection ? connection.get(key) : null)) {
                var cursor = String.valueOf(edge.get(KEY));
                var row = new LinkedHashMap<>(edge);
                row.remove(KEY);
                rows.put(isQuestion ? cursor : CursorCodec.last(cursor), row);
            }
            return rows;
        };
    }

    /** A list without pages, or one value: asked once for each time it is selected. */
    private Part plain(Field field, String type) {
        var fields = Asking.fields(field);
        var rootsByKey = new LinkedHashMap<String, String>();
        for (var selected : fields) {
            if (!isOwn(selected)) {
                rootsByKey.put(selected.getResultKey(), ask(field, selected.getSelectionSet()));
            }
        }
        var keys = keys(field);
        var known = ask(
                field,
                new SelectionSet(
                        keys.isEmpty()
                                ? List.of(new Field("__typename"))
                                : keys.stream().map(Field::new).toList()));
        return entries(type, fields, answer -> rows(rootsByKey, keys, answer, known));
    }

    private String ask(Field field, SelectionSet selected) {
        var alias = "root" + roots.size();
        roots.add(field.transform(root -> root.alias(alias).selectionSet(selected)));
        return alias;
    }

    private static Map<String, Map<?, ?>> rows(
            Map<String, String> rootsByKey, List<String> keys, Map<String, @Nullable Object> answer, String known) {
        var rows = new LinkedHashMap<String, Map<?, ?>>();
        var all = listed(answer.get(known));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Map<?, ?> named) {
                var row = new LinkedHashMap<String, @Nullable Object>();
                for (var one : rootsByKey.entrySet()) {
                    row.put(one.getKey(), listed(answer.get(one.getValue())).get(i));
                }
                rows.put(
                        keys.isEmpty()
                                ? String.valueOf(i)
                                : keys.stream()
                                        .map(key -> String.valueOf(named.get(key)))
                                        .collect(Collectors.joining(" ")),
                        row);
            }
        }
        return rows;
    }

    /** The fields that tell rows apart: of nodes their ids, of a question's rows what its key is; of others, their place. */
    private List<String> keys(Field field) {
        var target = GraphQLTypeUtil.unwrapAll(
                        schema.field("Query", field.getName()).getType())
                .getName();
        if (schema.nodeTypes(target).stream().allMatch(schema::isNode)) {
            return List.of("id");
        }
        if (!(schema.source("Query", field.getName()) instanceof FieldSource.Question(var file))) {
            return List.of();
        }
        var shown = file.key().stream()
                .filter(column -> schema.graphql().getObjectType(target).getFieldDefinition(column) != null)
                .filter(column -> GraphQLTypeUtil.isScalar(GraphQLTypeUtil.unwrapNonNull(
                                schema.field(target, column).getType()))
                        || GraphQLTypeUtil.isEnum(GraphQLTypeUtil.unwrapNonNull(
                                schema.field(target, column).getType())))
                .toList();
        return shown.size() == file.key().size() ? shown : List.of();
    }

    private static Part entries(String type, List<Field> fields, Rows rows) {
        var names = new LinkedHashMap<String, String>();
        fields.forEach(field -> names.put(field.getResultKey(), field.getName()));
        return new Entries(type, names, rows);
    }

    /** Whether it is about the difference, not of the entry. */
    private static boolean isOwn(Field field) {
        return List.of("kind", "key", "__typename").contains(field.getName());
    }

    private static List<?> listed(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        return listed(value).stream()
                .map(one -> (Map<?, ?>) Objects.requireNonNull(one))
                .collect(Collectors.toList());
    }
}

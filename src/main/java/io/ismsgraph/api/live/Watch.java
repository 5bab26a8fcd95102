package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.language.Field;
import io.ismsgraph.compiler.View;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A watch, as it is asked and told.
 *
 * @param key of the answer
 * @param own what a watch says of itself, by the keys of the answer
 * @param parts what it says of questions, by the keys of the answer
 * @param order the keys
 * @param question asks them
 * @param seal closes what tells of others; nothing for one who sees all
 */
record Watch(
        String key,
        Map<String, String> own,
        Part.Group parts,
        List<String> order,
        @Nullable Question question,
        @Nullable Seal seal) {

    static Watch of(GraphSchema schema, Asking asking, View view, @Nullable Seal seal) {
        var watched = new WatchedQuestions(schema);
        var own = new LinkedHashMap<String, String>();
        var parts = new LinkedHashMap<String, Part>();
        var order = new ArrayList<String>();
        for (Field field : asking.selected()) {
            order.add(field.getResultKey());
            if (isOwn(schema, field)) {
                own.put(field.getResultKey(), field.getName());
            } else {
                parts.put(field.getResultKey(), watched.part(field));
            }
        }
        var question = watched.roots().isEmpty() ? null : asking.about(view, watched.roots());
        return new Watch(asking.field().getResultKey(), own, new Part.Group(parts), order, question, seal);
    }

    private static boolean isOwn(GraphSchema schema, Field field) {
        return schema.graphql().getQueryType().getFieldDefinition(field.getName()) == null;
    }

    /**
     * What is told.
     *
     * @param before the answer before, if it was told
     * @param skipped how many moments were passed over since
     */
    ExecutionResult event(
            @Nullable Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            Moment moment,
            long skipped) {
        var told = parts.told(before, after);
        var event = new LinkedHashMap<String, @Nullable Object>();
        for (var name : order) {
            event.put(
                    name,
                    own.containsKey(name)
                            ? switch (own.get(name)) {
                                case "cursor" -> seal == null ? moment.cursor() : seal.close(moment.cursor());
                                case "asOf" -> Moment.words(moment.asOf());
                                case "knownAt" -> Moment.words(seal == null ? moment.knownAt() : moment.asOf());
                                case "whole" -> before == null;
                                case "skipped" -> skipped;
                                case null, default -> "Watch";
                            }
                            : told.get(name));
        }
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put(key, event);
        return new ExecutionResultImpl(data, List.of());
    }
}

package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.language.Argument;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import io.ismsgraph.compiler.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded, as it is asked and told.
 *
 * @param key of the answer
 * @param fields what is selected, by the keys of the answer
 * @param question asks for a page of the changes of one transaction
 */
record Recorded(String key, Map<String, String> fields, Question question) {

    static final String AMONG = "recordedAmong";
    static final String FROM = "recordedFrom";
    static final String TO = "recordedTo";
    static final String AFTER = "recordedAfter";

    /** So many changes are told at once. */
    private static final int PAGE = 100;

    private static final String ROOT = "root";

    static Recorded of(Asking asking, View view) {
        var fields = new LinkedHashMap<String, String>();
        asking.selected().forEach(field -> fields.put(field.getResultKey(), field.getName()));
        var root = new Field("changes")
                .transform(changes ->
                        changes.alias(ROOT).arguments(arguments(asking)).selectionSet(page(asking)));
        var moment = new NonNullType(new TypeName("DateTime"));
        var document = asking.document(
                List.of(root),
                List.of(
                        new VariableDefinition(AMONG, new ListType(new NonNullType(new TypeName("ID")))),
                        new VariableDefinition(FROM, moment),
                        new VariableDefinition(TO, moment),
                        new VariableDefinition(AFTER, new TypeName("String"))));
        return new Recorded(
                asking.field().getResultKey(), fields, new Question(view, document, document, asking.values()));
    }

    private static List<Argument> arguments(Asking asking) {
        var arguments = new ArrayList<>(asking.field().getArguments().stream()
                .filter(argument -> !argument.getName().equals("after"))
                .toList());
        arguments.add(Asking.argument("among", AMONG));
        arguments.add(Asking.argument("from", FROM));
        arguments.add(Asking.argument("to", TO));
        arguments.add(Asking.argument("after", AFTER));
        arguments.add(new Argument("clock", new EnumValue("RECORD")));
        arguments.add(new Argument("first", IntValue.of(PAGE)));
        return arguments;
    }

    private static SelectionSet page(Asking asking) {
        var page = new ArrayList<Field>();
        page.add(new Field("pageInfo", new SelectionSet(List.of(new Field("hasNextPage"), new Field("endCursor")))));
        page.add(new Field("nodes", new SelectionSet(List.of(new Field("__typename")))));
        asking.selected().stream()
                .filter(field -> field.getName().equals("changes"))
                .forEach(field ->
                        page.add(new Field("nodes").transform(nodes -> nodes.alias("of_" + field.getResultKey())
                                .selectionSet(field.getSelectionSet()))));
        return new SelectionSet(page);
    }

    /** The page of an answer. */
    static Map<?, ?> page(Map<String, @Nullable Object> answer) {
        return (Map<?, ?>) Objects.requireNonNull(answer.get(ROOT));
    }

    /** What is told of a page. */
    ExecutionResult event(Map<?, ?> page, Place place, long at) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> event.put(
                name,
                switch (field) {
                    case "cursor" -> place.cursor();
                    case "at" -> Moment.words(at);
                    case "changes" -> page.get("of_" + name);
                    default -> "Recorded";
                }));
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put(key, event);
        return new ExecutionResultImpl(data, List.of());
    }
}

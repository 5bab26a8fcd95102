package io.ismsgraph.schema;

import static io.ismsgraph.schema.Definitions.field;
import static io.ismsgraph.schema.Definitions.listOf;
import static io.ismsgraph.schema.Definitions.nonNull;
import static io.ismsgraph.schema.Definitions.type;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Derives from the questions there are how what becomes of their answers is told. */
final class LiveTypes {

    private static final String WATCH = "Watch";

    /** The clocks of what is watched move on, and all of it is watched from its beginning. */
    private static final Set<String> FIXED = Set.of("asOf", "knownAt", "after", "last", "before");

    private final WrittenTypes types;

    LiveTypes(WrittenTypes types) {
        this.types = types;
    }

    /** Gives the type of what is watched a field for each question. */
    void derive() {
        types.find(WATCH, ObjectTypeDefinition.class).ifPresent(written -> {
            var query = types.find("Query", ObjectTypeDefinition.class).orElseThrow();
            var fields = Stream.concat(
                            written.getFieldDefinitions().stream(),
                            query.getFieldDefinitions().stream()
                                    .filter(LiveTypes::isOfTheGraph)
                                    .map(this::watched))
                    .toList();
            types.replace(written, written.transform(watch -> watch.fieldDefinitions(fields)));
        });
    }

    /** What has no clock does not change. */
    private static boolean isOfTheGraph(FieldDefinition question) {
        return question.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals("asOf"));
    }

    private FieldDefinition watched(FieldDefinition question) {
        var connection = WrittenTypes.connection(question);
        var watched = connection.isEmpty()
                ? listOf(difference(WrittenTypes.target(question), plain(WrittenTypes.target(question))))
                : type(connected(connection));
        return question.transform(field -> field.type(nonNull(watched))
                .directives(List.of())
                .inputValueDefinitions(question.getInputValueDefinitions().stream()
                        .filter(argument -> !FIXED.contains(argument.getName()))
                        .toList()));
    }

    private static List<FieldDefinition> plain(String target) {
        return List.of(field("node", type(target), "As it is now, or was before it was removed."));
    }

    /** Of a list with pages: what became of its first one, and all that is known of the whole. */
    private String connected(String connection) {
        var name = stem(connection, "Connection") + WATCH;
        if (!types.has(name)) {
            var whole = types.find(connection, ObjectTypeDefinition.class).orElseThrow();
            var fields = new ArrayList<FieldDefinition>();
            fields.add(field(
                    "changes",
                    nonNull(listOf(difference(stem(connection, "Connection"), entry(connection)))),
                    "What became of the first entries, as many as asked for; what others push out is removed."));
            whole.getFieldDefinitions().stream()
                    .filter(field -> Set.of("totalCount", "facets").contains(field.getName()))
                    .forEach(fields::add);
            add(name, "What becomes of a list, and what is known of the whole.", fields);
        }
        return name;
    }

    private List<FieldDefinition> entry(String connection) {
        return types
                .find(WrittenTypes.edge(connection), ObjectTypeDefinition.class)
                .orElseThrow()
                .getFieldDefinitions()
                .stream()
                .filter(field -> !Set.of("cursor", "fact").contains(field.getName()))
                .map(field -> field.getName().equals("node")
                        ? plain(WrittenTypes.target(field)).getFirst()
                        : field)
                .toList();
    }

    private String difference(String stem, List<FieldDefinition> entry) {
        var name = stem + "Difference";
        if (!types.has(name)) {
            var fields = new ArrayList<FieldDefinition>();
            fields.add(
                    field("kind", nonNull(type("ChangeKind")), "Whether it came, went, or is otherwise than before."));
            fields.add(field("key", nonNull(type("ID")), "What it is known by for as long as it is in the answer."));
            fields.addAll(entry);
            add(name, "What became of one entry of an answer.", fields);
        }
        return name;
    }

    private void add(String name, String words, List<FieldDefinition> fields) {
        types.add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .directive(Definitions.MADE)
                .directive(Definitions.AUTH)
                .description(Definitions.words(words))
                .fieldDefinitions(fields)
                .build());
    }

    private static String stem(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}

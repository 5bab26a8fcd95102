package io.ismsgraph.schema;

import static io.ismsgraph.schema.Definitions.words;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Derives the names a request may use for what is in the graph: kinds of nodes and types of relationships. */
final class Enumerations {

    private static final String OUT = "OUT";

    private final WrittenTypes types;

    Enumerations(WrittenTypes types) {
        this.types = types;
    }

    void derive(List<ObjectTypeDefinition> objects) {
        var kinds = new TreeMap<String, String>();
        objects.stream()
                .filter(WrittenTypes::isNode)
                .forEach(type -> kinds.put(type.getName(), "Nodes of the type " + type.getName() + "."));
        add("NodeKind", "The kinds of nodes there are.", kinds);
        add("RelationshipType", "The types of facts that lead from one node to another.", relationships(objects));
    }

    /** By its name, from what to what each leads. */
    private static Map<String, String> relationships(List<ObjectTypeDefinition> objects) {
        var ways = new TreeMap<String, TreeSet<String>>();
        for (var type : objects) {
            type.getFieldDefinitions().stream().filter(WrittenTypes::isHop).forEach(field -> ways.computeIfAbsent(
                            argument(field, "type", ""), _ -> new TreeSet<>())
                    .add(way(type.getName(), field)));
        }
        var described = new TreeMap<String, String>();
        // One that is no name is told where fields are checked.
        ways.keySet().removeIf(name -> !FieldCheck.NAME.matcher(name).matches());
        ways.forEach((name, led) -> described.put(name, String.join(" ", led)));
        return described;
    }

    private static String way(String type, FieldDefinition field) {
        var connection = WrittenTypes.connection(field);
        var target = connection.isEmpty() ? WrittenTypes.target(field) : connection.replaceAll("Connection$", "");
        return argument(field, "direction", OUT).equals(OUT)
                ? "From " + type + " to " + target + "."
                : "From " + target + " to " + type + ".";
    }

    private static String argument(FieldDefinition field, String name, String otherwise) {
        return field.getDirectives("hop").stream()
                .map((Directive hop) -> hop.getArgument(name))
                .filter(given -> given != null)
                .map(given -> given.getValue() instanceof StringValue text
                        ? text.getValue()
                        : ((NamedNode<?>) given.getValue()).getName())
                .findFirst()
                .orElse(otherwise);
    }

    private void add(String name, String description, Map<String, String> values) {
        if (!values.isEmpty()) {
            types.add(EnumTypeDefinition.newEnumTypeDefinition()
                    .name(name)
                    .description(words(description))
                    .enumValueDefinitions(values.entrySet().stream()
                            .map(value -> EnumValueDefinition.newEnumValueDefinition()
                                    .name(value.getKey())
                                    .description(words(value.getValue()))
                                    .build())
                            .collect(Collectors.toList()))
                    .build());
        }
    }
}

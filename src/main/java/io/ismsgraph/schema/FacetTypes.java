package io.ismsgraph.schema;

import static io.ismsgraph.schema.Definitions.field;
import static io.ismsgraph.schema.Definitions.input;
import static io.ismsgraph.schema.Definitions.listOf;
import static io.ismsgraph.schema.Definitions.nonNull;
import static io.ismsgraph.schema.Definitions.type;
import static io.ismsgraph.schema.Definitions.words;

import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives from the type of what a list holds by what its entries can be counted. */
final class FacetTypes {

    static final String SUFFIX = "Facets";

    private static final InputValueDefinition MOST =
            defaulted("first", type("Int"), "At most so many values, the most frequent ones.", IntValue.of(10));
    private static final InputValueDefinition EVERY =
            defaulted("every", nonNull(type("CalendarPeriod")), "How long a period is.", EnumValue.of("MONTH"));

    private final WrittenTypes types;
    private final Set<String> derived = new LinkedHashSet<>();

    FacetTypes(WrittenTypes types) {
        this.types = types;
    }

    /** The type of the facets of a list of these, if they have any. */
    Optional<String> of(String type) {
        if (!isCountable(type)) {
            return Optional.empty();
        }
        var name = type + SUFFIX;
        if (derived.add(name)) {
            types.add(ObjectTypeDefinition.newObjectTypeDefinition()
                    .name(name)
                    .description(words("How many entries of a list have which value."))
                    .fieldDefinitions(written(type).orElseThrow().getFieldDefinitions().stream()
                            .flatMap(field -> facet(type, field).stream())
                            .toList())
                    .build());
        }
        return Optional.of(name);
    }

    private Optional<ObjectTypeDefinition> written(String type) {
        return types.find(type, ObjectTypeDefinition.class);
    }

    /** By a value of its own, at least. */
    private boolean isCountable(String type) {
        return written(type).stream()
                .flatMap(written -> written.getFieldDefinitions().stream())
                .anyMatch(field -> ofValue(type, field).isPresent());
    }

    private Optional<FieldDefinition> facet(String type, FieldDefinition field) {
        return next(type, field)
                .filter(this::isCountable)
                .map(node -> field(
                        field.getName(),
                        nonNull(type(of(node).orElseThrow())),
                        "The same entries by what this leads to; those for which it leads nowhere are not counted."))
                .or(() -> ofValue(type, field));
    }

    /** The node type that a hop leads to, or that a column of a question holds. */
    private Optional<String> next(String type, FieldDefinition field) {
        var target = WrittenTypes.target(field);
        if (!WrittenTypes.isHop(field)) {
            return types.isNode(type) || types.isQuestion(type, field) || !types.isNode(target)
                    ? Optional.empty()
                    : Optional.of(target);
        }
        return Optional.of(WrittenTypes.connection(field).isEmpty() ? target : types.connected(target))
                .filter(types::isNode);
    }

    private Optional<FieldDefinition> ofValue(String type, FieldDefinition field) {
        if (!types.isProperty(type, field)) {
            return Optional.empty();
        }
        var target = WrittenTypes.target(field);
        if (types.isEnum(target)) {
            return Optional.of(counts(field, enumFacet(target)));
        }
        return switch (target) {
            case "Boolean" -> Optional.of(counts(field, "BooleanFacet"));
            case "String", "Url" -> Optional.of(counts(field, "TextFacet", MOST));
            case "Date", "DateTime" ->
                Inputs.isList(field) ? Optional.empty() : Optional.of(counts(field, "PeriodFacet", EVERY));
            case "Int", "Long", "Float" ->
                Inputs.isList(field)
                        ? Optional.empty()
                        : Optional.of(field(field.getName(), nonNull(type("NumberFacet")), "Figures of this number."));
            default -> Optional.empty();
        };
    }

    private static InputValueDefinition defaulted(String name, Type<?> type, String words, Value<?> value) {
        return input(name, type, words).transform(argument -> argument.defaultValue(value));
    }

    private static FieldDefinition counts(FieldDefinition field, String facet, InputValueDefinition... arguments) {
        return field(field.getName(), nonNull(listOf(facet)), "How many entries have which value, or none.")
                .transform(counts -> counts.inputValueDefinitions(List.of(arguments)));
    }

    private String enumFacet(String target) {
        var name = target + "Facet";
        if (derived.add(name)) {
            types.add(ObjectTypeDefinition.newObjectTypeDefinition()
                    .name(name)
                    .directive(Definitions.MADE)
                    .directive(Definitions.AUTH)
                    .description(words("How many entries have a value; the most frequent value comes first."))
                    .fieldDefinition(field("value", type(target), "The value; nothing where none is known."))
                    .fieldDefinition(field("ko", type("String"), "What it is called in Korean."))
                    .fieldDefinition(field("en", type("String"), "What it is called in English."))
                    .fieldDefinition(field("count", nonNull(type("Int")), "How many entries."))
                    .build());
        }
        return name;
    }
}

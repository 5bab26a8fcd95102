package io.ismsgraph.hostile;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes queries that a schema allows, with values at the edges of what it allows. */
final class RandomQuery {

    private static final List<String> NUMBERS = List.of("0", "1", "2", "7", "25", "-1", "5000", "2147483647");
    private static final List<String> WORDS = List.of(
            "\"a\"",
            "\"s\"",
            "\"A\"",
            "\"\"",
            "\"가온\"",
            "\"*\"",
            "\"'\"",
            "\"\\\"\"",
            "\"\\u0000\"",
            "\"a b c d e f g h i j k l\"");
    private static final List<String> MOMENTS = List.of(
            "\"2026-06-30T00:00:00+09:00\"",
            "\"2026-05-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"9998-12-31T23:59:59.999999999+18:00\"",
            "\"1969-12-31T23:59:59.999Z\"");
    private static final List<String> DAYS =
            List.of("\"2026-06-30\"", "\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"2024-02-29\"");
    private static final List<String> LENGTHS = List.of(
            "\"P1Y\"",
            "\"P30D\"",
            "\"PT72H\"",
            "\"P0D\"",
            "\"-P1D\"",
            "\"PT0.000000001S\"",
            "\"P2147483647Y\"",
            "\"P-2147483648D\"",
            "\"PT2562047788015215H\"");
    private static final List<String> FRACTIONS = List.of("0", "0.5", "1", "9.8", "-1", "1e308", "-1e-308", "1e999");
    private static final List<String> LARGE = List.of("0", "9007199254740992", "-9007199254740992", "9007199254740993");

    private final Random random;
    private final boolean byVariables;
    private final List<String> declared = new ArrayList<>();
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

    private RandomQuery(Random random, boolean byVariables) {
        this.random = random;
        this.byVariables = byVariables;
    }

    static String write(GraphQLSchema schema, Random random) {
        return new RandomQuery(random, false).asked(schema).document();
    }

    /** One that gives half of its values as variables. */
    static Asked withVariables(GraphQLSchema schema, Random random) {
        return new RandomQuery(random, true).asked(schema);
    }

    /** A document and the values of its variables. */
    record Asked(String document, Map<String, @Nullable Object> variables) {}

    private Asked asked(GraphQLSchema schema) {
        var selected = "{ " + field(pick(schema.getQueryType().getFieldDefinitions()), 4) + " }";
        return new Asked(
                declared.isEmpty() ? selected : "query Q(" + String.join(", ", declared) + ") " + selected, variables);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String field(GraphQLFieldDefinition field, int hops) {
        var selected = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type
                ? " " + selection(type, hops - 1)
                : "";
        return field.getName() + arguments(field) + selected;
    }

    private String selection(GraphQLCompositeType type, int hops) {
        var selected = new ArrayList<String>();
        var fields = type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(field -> hops > 0
                                || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType))
                        .toList()
                : List.<GraphQLFieldDefinition>of();
        for (int i = 0; i < 2 && !fields.isEmpty(); i++) {
            selected.add("f" + i + ": " + field(pick(fields), hops));
        }
        return selected.isEmpty() ? "{ __typename }" : "{ " + String.join(" ", selected) + " }";
    }

    private String arguments(GraphQLFieldDefinition field) {
        var given = field.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull || random.nextInt(4) == 0)
                .map(argument -> argument.getName() + ": " + given(argument))
                .toList();
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String given(GraphQLArgument argument) {
        var value = value(argument.getType(), 4);
        if (!byVariables || random.nextBoolean()) {
            return value;
        }
        var name = "v" + variables.size();
        declared.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
        variables.put(name, plain(Parser.parseValue(value)));
        return "$" + name;
    }

    /** A literal as JSON has it. */
    private static @Nullable Object plain(Value<?> literal) {
        return switch (literal) {
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case StringValue text -> text.getValue();
            case BooleanValue truth -> truth.isValue();
            case EnumValue name -> name.getName();
            case ArrayValue list ->
                list.getValues().stream().map(RandomQuery::plain).toList();
            case ObjectValue object -> {
                var members = new LinkedHashMap<String, @Nullable Object>();
                object.getObjectFields().forEach(field -> members.put(field.getName(), plain(field.getValue())));
                yield members;
            }
            default -> null;
        };
    }

    private String value(GraphQLInputType type, int depth) {
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            var one = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain);
            return random.nextInt(8) == 0 ? "[]" : "[" + value(one, depth) + ", " + value(one, depth) + "]";
        }
        return switch (plain) {
            case GraphQLEnumType names -> pick(names.getValues()).getName();
            case GraphQLInputObjectType object -> object(object, depth);
            default -> scalar(((GraphQLNamedType) plain).getName());
        };
    }

    private String object(GraphQLInputObjectType type, int depth) {
        if (depth == 0) {
            return "{}";
        }
        var field = pick(type.getFieldDefinitions());
        return "{" + field.getName() + ": " + value(field.getType(), depth - 1) + "}";
    }

    private String scalar(String type) {
        return switch (type) {
            case "Int" -> pick(NUMBERS);
            case "Long" -> pick(LARGE);
            case "Float" -> pick(FRACTIONS);
            case "Boolean" -> String.valueOf(random.nextBoolean());
            case "DateTime" -> pick(MOMENTS);
            case "Date" -> pick(DAYS);
            case "Duration" -> pick(LENGTHS);
            default -> pick(WORDS);
        };
    }
}

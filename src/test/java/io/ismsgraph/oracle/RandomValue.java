package io.ismsgraph.oracle;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.oracle.RandomOperation.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Random values for arguments, and how they are written. */
final class RandomValue {

    private final Random random;
    private final List<String> ids;

    RandomValue(Random random) {
        this(random, TradeData.all());
    }

    RandomValue(Random random, List<String> ids) {
        this.random = random;
        this.ids = ids;
    }

    Object of(String name, GraphQLInputType type, int depth) {
        switch (name) {
            // Of the count over time, and of figures: others are refused.
            case "from" -> {
                return TradeData.BEGINNING.toString();
            }
            case "to" -> {
                return TradeData.BEGINNING.plus(Duration.ofDays(500)).toString();
            }
            case "of" -> {
                return pick(List.of(0.0, 0.25, 1.0));
            }
            case "bounds" -> {
                return pick(List.of(List.of(1.0), List.of(0.5, 1.5, 2.5)));
            }
            default -> {}
        }
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            var list = new ArrayList<Object>();
            var count = 1 + random.nextInt(2);
            for (int i = 0; i < count; i++) {
                list.add(of(name, (GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain), depth));
            }
            return list;
        }
        return switch (plain) {
            case GraphQLInputObjectType object -> object(object, depth);
            case GraphQLEnumType one ->
                new Word(one.getValues()
                        .get(random.nextInt(one.getValues().size()))
                        .getName());
            default -> scalar(name, ((GraphQLNamedType) plain).getName());
        };
    }

    /** A filter by what is around a node, now and then the opposite of it. */
    Map<String, Object> around(GraphQLInputObjectType where) {
        var hops = where.getFieldDefinitions().stream()
                .filter(field -> isDeep(where, field.getType()))
                .filter(field -> !List.of("and", "or", "not").contains(field.getName()))
                .toList();
        var hop = pick(hops);
        var asked = Map.of(hop.getName(), of(hop.getName(), hop.getType(), 1 + random.nextInt(2)));
        return random.nextBoolean() ? asked : Map.of("not", asked);
    }

    private Map<String, Object> object(GraphQLInputObjectType type, int depth) {
        var fields = type.getFieldDefinitions().stream()
                .filter(field -> depth > 0 || !isDeep(type, field.getType()))
                .toList();
        var object = new LinkedHashMap<String, Object>();
        var count = type.isOneOf() ? 1 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var field = fields.get(random.nextInt(fields.size()));
            object.put(field.getName(), of(field.getName(), field.getType(), depth - 1));
        }
        return object;
    }

    /** Other values in the same places. */
    Object like(String name, GraphQLInputType type, Object value) {
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (value) {
            case List<?> list ->
                list.stream()
                        .map(one -> like(name, (GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain), one))
                        .toList();
            case Map<?, ?> map -> {
                var object = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> {
                    var field = ((GraphQLInputObjectType) plain).getFieldDefinition(String.valueOf(key));
                    object.put(field.getName(), like(field.getName(), field.getType(), inner));
                });
                yield object;
            }
            default -> of(name, type, 0);
        };
    }

    private static boolean isDeep(GraphQLInputObjectType type, GraphQLInputType field) {
        var name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field)).getName();
        return type.getName().endsWith("Where")
                ? name.endsWith("Where") || name.endsWith("ConnectionFilter")
                : name.endsWith("Order") && !name.equals("CountOrder");
    }

    private Object scalar(String name, String type) {
        return switch (type) {
            case "Int" -> List.of("first", "last").contains(name) ? random.nextInt(5) : random.nextInt(4);
            case "Long" -> 10L;
            case "Float" -> pick(List.of(0.5, 1.0, 1.5, 2.5));
            case "Boolean" -> random.nextBoolean();
            case "ID" -> pick(ids);
            case "Date" -> "2025-0" + (1 + random.nextInt(3)) + "-01";
            case "DateTime" -> TradeData.moment(random).toString();
            case "Duration" -> pick(List.of("P1Y", "P100D", "PT5000H"));
            default -> pick(name.equals("name") ? TradeData.NAMES : List.of("가", "n", "o", "Ann", "old", "x"));
        };
    }

    static String literal(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(RandomValue::literal).collect(Collectors.joining(", ", "[", "]"));
            case String text -> '"' + text + '"';
            default -> value.toString();
        };
    }

    static Object json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var object = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> object.put(String.valueOf(key), json(inner)));
                yield object;
            }
            case List<?> list -> list.stream().map(RandomValue::json).toList();
            case Word word -> word.name();
            default -> value;
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

package io.ismsgraph.oracle;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes random valid operations, on the trade schema if nothing else is said. */
final class RandomOperation {

    /** A cursor of a list, whose list it is, and the order it is of. */
    record Cursor(String coordinate, @Nullable String owner, List<Map<String, Object>> orderBy, String text) {

        private boolean isBeside(Cursor other) {
            return coordinate.equals(other.coordinate)
                    && Objects.equals(owner, other.owner)
                    && orderBy.equals(other.orderBy);
        }
    }

    /** A name of the schema among values: written without quotes. */
    record Word(String name) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What operations are about.
     *
     * @param ids of nodes that there may be
     * @param clocks values that roots take, by the names of their arguments
     * @param wanted tells of the coordinates of fields and of arguments whether they may be there
     */
    record Ground(List<String> ids, Map<String, String> clocks, Predicate<String> wanted) {

        private static final Ground TRADE = new Ground(TradeData.all(), Map.of(), _ -> true);
    }

    /** What was written, with values, and with others of the same shape. */
    record Written(String document, Map<String, @Nullable Object> variables, Map<String, @Nullable Object> others) {}

    private static final List<String> AFTER = List.of("after");
    private static final List<String> BEFORE = List.of("before");
    private static final List<String> PAGING = List.of("first", "after", "last", "before");

    private final GraphQLSchema schema;
    private final List<Cursor> cursors;
    private final Ground ground;
    private final Random random;
    private final RandomValue values;
    private final List<String> declarations = new ArrayList<>();
    private final Map<String, @Nullable Object> variables = new HashMap<>();
    private final Map<String, @Nullable Object> others = new HashMap<>();
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private int aliases;

    private RandomOperation(GraphQLSchema schema, List<Cursor> cursors, Ground ground, Random random) {
        this.schema = schema;
        this.cursors = cursors;
        this.ground = ground;
        this.random = random;
        this.values = new RandomValue(random, ground.ids());
    }

    static Written write(GraphQLSchema schema, List<Cursor> cursors, Random random) {
        return new RandomOperation(schema, cursors, Ground.TRADE, random).written();
    }

    static Written write(GraphQLSchema schema, Ground ground, Random random) {
        return new RandomOperation(schema, List.of(), ground, random).written();
    }

    private Written written() {
        var roots = new ArrayList<String>();
        var count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            // What parts of the service answer is not of the graph.
            var fields = fields(schema.getQueryType()).stream()
                    .filter(field -> !field.hasAppliedDirective("made"))
                    .toList();
            roots.addAll(field("Query", fields.get(random.nextInt(fields.size())), 3));
        }
        if (one(8)) {
            roots.add("__typename");
        }
        var body = inSomeFragment("Query", roots);
        var head = declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
        return new Written("query Random" + head + " " + body + String.join("", fragments.values()), variables, others);
    }

    /** Sometimes part of a selection stands in a fragment, named or not. */
    private String inSomeFragment(String type, List<String> selections) {
        var out = new ArrayList<String>();
        for (var selection : selections) {
            switch (random.nextInt(10)) {
                case 0 -> out.add("... on " + type + directive() + " { " + selection + " }");
                case 1 -> out.add("..." + directive() + " { " + selection + " }");
                case 2 -> {
                    var name = "F" + fragments.size();
                    fragments.put(name, " fragment " + name + " on " + type + " { " + selection + " }");
                    out.add("..." + name + directive());
                }
                default -> out.add(selection);
            }
        }
        return "{ " + String.join(" ", out) + " }";
    }

    private String selection(GraphQLCompositeType type, int hops) {
        var selections = new ArrayList<String>();
        if (one(4)) {
            selections.add((one(2) ? alias() : "") + "__typename");
        }
        var fields = fields(type).stream()
                .filter(field -> hops > 0 || isLeaf(field) || isPart(type.getName()))
                .toList();
        var count = 1 + random.nextInt(isPart(type.getName()) ? 2 : 3);
        for (int i = 0; i < count && !fields.isEmpty(); i++) {
            selections.addAll(field(type.getName(), fields.get(random.nextInt(fields.size())), hops));
        }
        for (var member : members(type)) {
            if (one(2)) {
                selections.add("... on " + member.getName() + directive() + " " + selection(member, hops - 1));
            }
        }
        if (type instanceof GraphQLObjectType object && !object.getInterfaces().isEmpty() && one(8)) {
            selections.add("... on " + object.getInterfaces().getFirst().getName() + " { " + alias() + "id }");
        }
        if (selections.isEmpty()) {
            selections.add("__typename");
        }
        return inSomeFragment(type.getName(), selections);
    }

    private List<GraphQLFieldDefinition> fields(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(field -> ground.wanted().test(type.getName() + "." + field.getName()))
                        .toList()
                : List.of();
    }

    /** The types that one of an interface or a union can be of, and an interface they may share. */
    private List<GraphQLCompositeType> members(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLInterfaceType one -> List.copyOf(schema.getImplementations(one));
            case GraphQLUnionType union -> {
                var members = new ArrayList<GraphQLCompositeType>();
                union.getTypes().forEach(member -> members.add((GraphQLObjectType) member));
                if (schema.getType("Thing") instanceof GraphQLCompositeType shared) {
                    members.add(shared);
                }
                yield members;
            }
            default -> List.of();
        };
    }

    private static boolean isPart(String type) {
        return type.endsWith("Connection") || type.endsWith("Edge");
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
    }

    /** The field, now and then twice, so that its selections have to be merged. */
    private List<String> field(String type, GraphQLFieldDefinition field, int hops) {
        var unaliased = field.getArguments().isEmpty() && one(2);
        var head = (unaliased ? "" : alias()) + field.getName() + arguments(type, field);
        var times = one(6) ? 2 : 1;
        var texts = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            texts.add(head
                    + directive()
                    + (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType composite
                            ? " " + selection(composite, isPart(type) ? hops : hops - 1)
                            : ""));
        }
        return texts;
    }

    private String alias() {
        return "a" + aliases++ + ": ";
    }

    private String directive() {
        if (!one(12)) {
            return "";
        }
        var name = one(2) ? "@include" : "@skip";
        var flag = random.nextBoolean();
        return " " + name + "(if: " + (one(2) ? String.valueOf(flag) : variable("Boolean!", flag, random.nextBoolean()))
                + ")";
    }

    private String arguments(String type, GraphQLFieldDefinition field) {
        var given = new ArrayList<String>();
        var cursor = one(3) ? cursor(type + "." + field.getName()) : null;
        var bounds = cursor == null ? List.<String>of() : pick(List.of(AFTER, BEFORE, List.of("after", "before")));
        // Both at once are refused.
        var size = pick(List.of("first", "last"));
        var wanted = field.getArguments().stream()
                .filter(argument -> ground.wanted().test(type + "." + field.getName() + "." + argument.getName()))
                .toList();
        for (var argument : wanted) {
            if (type.equals("Query") && ground.clocks().containsKey(argument.getName())) {
                given.add(argument.getName() + ": \"" + ground.clocks().get(argument.getName()) + '"');
            } else if (cursor != null && bounds.contains(argument.getName())) {
                given.add(written(argument, like(cursor).text(), like(cursor).text()));
            } else if (cursor != null && argument.getName().equals("orderBy")) {
                given.add(written(argument, cursor.orderBy(), cursor.orderBy()));
            } else if (!PAGING.contains(argument.getName())
                    || argument.getName().equals(size)) {
                if (argument.getType() instanceof GraphQLNonNull || one(3)) {
                    var value = values.of(argument.getName(), argument.getType(), 2);
                    given.add(written(argument, value, values.like(argument.getName(), argument.getType(), value)));
                }
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private @Nullable Cursor cursor(String coordinate) {
        var some = cursors.stream()
                .filter(cursor -> cursor.coordinate().equals(coordinate))
                .toList();
        return some.isEmpty() ? null : pick(some);
    }

    /** Another place in the same list in the same order. */
    private Cursor like(Cursor cursor) {
        return pick(cursors.stream().filter(cursor::isBeside).toList());
    }

    private String written(GraphQLArgument argument, Object value, Object other) {
        return argument.getName() + ": "
                + (one(2)
                        ? variable(GraphQLTypeUtil.simplePrint(argument.getType()), value, other)
                        : RandomValue.literal(value));
    }

    private String variable(String type, Object value, Object other) {
        var name = "v" + declarations.size();
        if (one(4)) {
            declarations.add("$" + name + ": " + type + " = " + RandomValue.literal(value));
        } else {
            declarations.add("$" + name + ": " + type);
            variables.put(name, RandomValue.json(value));
            others.put(name, RandomValue.json(other));
        }
        return "$" + name;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}

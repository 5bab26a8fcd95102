package io.ismsgraph.oracle;

import io.ismsgraph.graph.Times;
import io.ismsgraph.oracle.Versions.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/** What {@code where} arguments and orders mean, in plain Java. */
final class Filters {

    /** Numbers by value, everything else among its like; what has no value comes last. */
    static final Comparator<@Nullable Object> ORDER = Comparator.nullsLast(Filters::compare);

    private final long asOf;
    private final BiFunction<State, String, List<State>> neighbours;

    /**
     * @param neighbours the nodes a hop leads to from a node, one for each fact
     */
    Filters(long asOf, BiFunction<State, String, List<State>> neighbours) {
        this.asOf = asOf;
        this.neighbours = neighbours;
    }

    boolean meets(State node, Map<?, ?> where) {
        return where.entrySet().stream()
                .allMatch(asked -> meets(node, String.valueOf(asked.getKey()), asked.getValue()));
    }

    private boolean meets(State node, String key, Object asked) {
        return switch (key) {
            case "and" -> ((Collection<?>) asked).stream().allMatch(one -> meets(node, (Map<?, ?>) one));
            case "or" -> ((Collection<?>) asked).stream().anyMatch(one -> meets(node, (Map<?, ?>) one));
            case "not" -> !meets(node, (Map<?, ?>) asked);
            case "head", "lastHead", "owner", "source" ->
                neighbours.apply(node, key).stream().anyMatch(one -> meets(one, (Map<?, ?>) asked));
            case "shops", "shopHistory", "partners", "partnered", "firms", "imports" ->
                ((Map<?, ?>) asked)
                        .entrySet().stream()
                                .allMatch(one -> holds(
                                        Set.copyOf(neighbours.apply(node, key)),
                                        String.valueOf(one.getKey()),
                                        (Map<?, ?>) one.getValue()));
            default -> compares(value(node, key), (Map<?, ?>) asked);
        };
    }

    private boolean holds(Set<State> nodes, String quantifier, Map<?, ?> asked) {
        return switch (quantifier) {
            case "some" -> nodes.stream().anyMatch(one -> meets(one, asked));
            case "all" -> nodes.stream().allMatch(one -> meets(one, asked));
            case "none" -> nodes.stream().noneMatch(one -> meets(one, asked));
            case "single" -> nodes.stream().filter(one -> meets(one, asked)).count() == 1;
            case "count" -> compares((long) nodes.size(), asked);
            default -> throw new IllegalArgumentException(quantifier);
        };
    }

    static @Nullable Object value(State node, String field) {
        return field.equals("id") ? node.id() : node.properties().get(field.equals("motto") ? "slogan" : field);
    }

    private boolean compares(@Nullable Object value, Map<?, ?> asked) {
        return asked.entrySet().stream().allMatch(one -> compares(value, String.valueOf(one.getKey()), one.getValue()));
    }

    private boolean compares(@Nullable Object value, String operator, Object operand) {
        return switch (operator) {
            case "isNull" -> (value == null) == (Boolean) operand;
            case "in" -> ((Collection<?>) operand).stream().anyMatch(one -> is(value, one, order -> order == 0));
            case "eq" -> is(value, operand, order -> order == 0);
            case "gt" -> is(value, operand, order -> order > 0);
            case "gte" -> is(value, operand, order -> order >= 0);
            case "lt" -> is(value, operand, order -> order < 0);
            case "lte" -> is(value, operand, order -> order <= 0);
            case "contains" -> value instanceof String text && text.contains((String) operand);
            case "startsWith" -> value instanceof String text && text.startsWith((String) operand);
            case "endsWith" -> value instanceof String text && text.endsWith((String) operand);
            case "has" -> has(value, operand);
            case "hasAny" -> ((Collection<?>) operand).stream().anyMatch(one -> has(value, one));
            case "hasAll" -> ((Collection<?>) operand).stream().allMatch(one -> has(value, one));
            case "within" ->
                is(value, ago(value, (PeriodDuration) operand), order -> order >= 0)
                        && is(value, ago(value, PeriodDuration.ZERO), order -> order <= 0);
            case "olderThan" -> is(value, ago(value, (PeriodDuration) operand), order -> order < 0);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** What should be a list and is one value counts as a list of it. */
    private static boolean has(@Nullable Object value, Object operand) {
        return value instanceof Collection<?> list
                ? list.stream().anyMatch(one -> is(one, operand, order -> order == 0))
                : is(value, operand, order -> order == 0);
    }

    private Object ago(@Nullable Object value, PeriodDuration age) {
        var moment = Instant.ofEpochMilli(asOf).atZone(Times.KOREA).minus(age);
        return value instanceof LocalDate
                ? moment.toLocalDate()
                : (Object) moment.toInstant().toEpochMilli();
    }

    private static boolean is(@Nullable Object value, Object operand, java.util.function.IntPredicate test) {
        var other =
                operand instanceof OffsetDateTime moment ? moment.toInstant().toEpochMilli() : operand;
        return value != null && rank(value) == rank(other) && test.test(compare(value, other));
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        var one = Objects.requireNonNull(left);
        var other = Objects.requireNonNull(right);
        if (rank(one) != rank(other)) {
            return Integer.compare(rank(one), rank(other));
        }
        return switch (one) {
            case String text -> text.compareTo((String) other);
            case Boolean flag -> flag.compareTo((Boolean) other);
            case LocalDate day -> day.compareTo((LocalDate) other);
            case Number number -> Double.compare(number.doubleValue(), ((Number) other).doubleValue());
            default -> 0;
        };
    }

    /** The order of kinds of values as Cypher has it. */
    private static int rank(Object value) {
        return switch (value) {
            case List<?> _ -> 0;
            case LocalDate _ -> 1;
            case String _ -> 2;
            case Boolean _ -> 3;
            case Number _ -> 4;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}

package io.ismsgraph.oracle;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.graph.Times;
import io.ismsgraph.oracle.TradeLists.Edge;
import io.ismsgraph.oracle.TradeLists.Node;
import io.ismsgraph.oracle.TradeLists.Row;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/** Counts the entries of lists of the trade schema. */
final class TradeFacets {

    /** An entry of a list, and what hops lead from it to. */
    private record Entry(int number, Object end) {}

    /** What facets are taken of. */
    record Counted(List<Entry> entries) {}

    /** Numbers, those of all that have one, and how many have none. */
    record Numbers(List<Double> sorted, int missing) {}

    private static final Map<String, String> KOREAN = Map.of("TRADE", "상업", "CRAFT", "공업", "BANK", "은행");
    private static final Map<String, String> ENGLISH = Map.of("TRADE", "Trade", "CRAFT", "Craft", "BANK", "Bank");

    private final TradeLists lists;

    TradeFacets(TradeLists lists) {
        this.lists = lists;
    }

    static Counted of(List<Edge> edges) {
        var entries = new ArrayList<Entry>();
        edges.forEach(edge -> entries.add(new Entry(entries.size(), edge.node())));
        return new Counted(entries);
    }

    Object facet(Counted counted, DataFetchingEnvironment environment) {
        var field = environment.getField().getName();
        var type = GraphQLTypeUtil.unwrapAll(environment.getFieldDefinition().getType())
                .getName();
        return switch (type) {
            case "NumberFacet" -> numbers(counted, field);
            case "PeriodFacet" -> periods(counted, field, String.valueOf(environment.<Object>getArgument("every")));
            default -> {
                if (type.endsWith("Facets")) {
                    yield new Counted(counted.entries().stream()
                            .flatMap(entry -> next(entry, field).stream())
                            .toList());
                }
                var values = values(counted, field);
                yield values.stream()
                        .limit(Objects.requireNonNullElse(environment.<Integer>getArgument("first"), values.size()))
                        .toList();
            }
        };
    }

    private List<Entry> next(Entry entry, String field) {
        return switch (entry.end()) {
            case Node node ->
                lists.hops(node.state(), field, node.moments()).stream()
                        .map(edge -> new Entry(entry.number(), edge.node()))
                        .toList();
            case Row row when row.columns().get(field) instanceof Node node -> List.of(new Entry(entry.number(), node));
            default -> List.of();
        };
    }

    private static @Nullable Object value(Object end, String field) {
        return end instanceof Node node
                ? Filters.value(node.state(), field)
                : ((Row) end).columns().get(field);
    }

    private static List<Map<String, @Nullable Object>> values(Counted counted, String field) {
        var found = new HashMap<@Nullable Object, Set<Integer>>();
        for (var entry : counted.entries()) {
            var value = value(entry.end(), field);
            var all = value instanceof Collection<?> several && !several.isEmpty() ? several : null;
            var each = new ArrayList<@Nullable Object>();
            if (all != null) {
                each.addAll(all);
            } else {
                each.add(value instanceof Collection<?> ? null : value);
            }
            each.forEach(one -> found.computeIfAbsent(one, _ -> new HashSet<>()).add(entry.number()));
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<@Nullable Object, Set<Integer>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey, Filters.ORDER))
                .map(one -> {
                    var pair = pair("value", one.getKey(), one.getValue().size());
                    pair.put("ko", KOREAN.get(String.valueOf(one.getKey())));
                    pair.put("en", ENGLISH.get(String.valueOf(one.getKey())));
                    return pair;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> pair(String name, @Nullable Object value, int count) {
        var pair = new LinkedHashMap<String, @Nullable Object>();
        pair.put(name, value);
        pair.put("count", count);
        return pair;
    }

    private static Numbers numbers(Counted counted, String field) {
        var entries = new HashSet<>(counted.entries());
        var sorted = entries.stream()
                .map(entry -> value(entry.end(), field))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) Objects.requireNonNull(number)).doubleValue())
                .sorted()
                .toList();
        return new Numbers(sorted, entries.size() - sorted.size());
    }

    static @Nullable Object figure(Numbers numbers, DataFetchingEnvironment environment) {
        var sorted = numbers.sorted();
        return switch (environment.getField().getName()) {
            case "count" -> sorted.size();
            case "missing" -> numbers.missing();
            case "min" -> sorted.isEmpty() ? null : sorted.getFirst();
            case "max" -> sorted.isEmpty() ? null : sorted.getLast();
            case "average" ->
                sorted.isEmpty()
                        ? null
                        : sorted.stream()
                                .mapToDouble(number -> number)
                                .average()
                                .getAsDouble();
            case "percentile" ->
                sorted.isEmpty()
                        ? null
                        : percentile(sorted, Objects.requireNonNull(environment.<Double>getArgument("of")));
            default -> ranges(sorted, Objects.requireNonNull(environment.<List<Double>>getArgument("bounds")));
        };
    }

    private static double percentile(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    private static List<Map<String, @Nullable Object>> ranges(List<Double> sorted, List<Double> bounds) {
        var ranges = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i <= bounds.size(); i++) {
            var from = i == 0 ? null : bounds.get(i - 1);
            var to = i == bounds.size() ? null : bounds.get(i);
            var count = sorted.stream()
                    .filter(number -> (from == null || number >= from) && (to == null || number < to))
                    .count();
            var range = pair("from", from, (int) count);
            range.put("to", to);
            ranges.add(range);
        }
        return ranges;
    }

    private static List<Map<String, @Nullable Object>> periods(Counted counted, String field, String every) {
        var found = new HashMap<@Nullable LocalDate, Set<Integer>>();
        for (var entry : counted.entries()) {
            var day = day(value(entry.end(), field));
            found.computeIfAbsent(day == null ? null : begin(day, every), _ -> new HashSet<>())
                    .add(entry.number());
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(one -> {
                    var begin = one.getKey();
                    var period = pair("from", begin, one.getValue().size());
                    period.put("to", begin == null ? null : next(begin, every));
                    return period;
                })
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case Long moment
            when moment > Times.BEGINNING && moment < Times.END ->
                Instant.ofEpochMilli(moment).atZone(Times.KOREA).toLocalDate();
            case null, default -> null;
        };
    }

    private static LocalDate begin(LocalDate day, String every) {
        return switch (every) {
            case "DAY" -> day;
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            default -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate begin, String every) {
        return switch (every) {
            case "DAY" -> begin.plusDays(1);
            case "WEEK" -> begin.plusWeeks(1);
            case "MONTH" -> begin.plusMonths(1);
            case "QUARTER" -> begin.plusMonths(3);
            default -> begin.plusYears(1);
        };
    }

    /** The count at one moment after the other. */
    static List<Map<String, @Nullable Object>> over(DataFetchingEnvironment environment, LongFunction<Integer> count) {
        var from = moment(environment, "from");
        var to = moment(environment, "to");
        var every = Objects.requireNonNull(environment.<PeriodDuration>getArgument("every"));
        var steps = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; !from.plus(every.multipliedBy(i)).isAfter(to); i++) {
            var at = from.plus(every.multipliedBy(i)).toInstant().toEpochMilli();
            steps.add(pair("at", at, count.apply(at)));
        }
        return steps;
    }

    private static ZonedDateTime moment(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<OffsetDateTime>getArgument(name))
                .atZoneSameInstant(Times.KOREA);
    }
}

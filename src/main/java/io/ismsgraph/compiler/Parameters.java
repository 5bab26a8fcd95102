package io.ismsgraph.compiler;

import io.ismsgraph.graph.Composed;
import io.ismsgraph.graph.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/** The parameters of one root, named in the order of their first use, so that the text depends on the shape only. */
final class Parameters {

    private record Parameter(String name, Binding binding) {}

    private final String prefix;
    private final List<Parameter> parameters = new ArrayList<>();

    Parameters(String prefix) {
        this.prefix = prefix;
    }

    /** Adds a parameter and returns how the text names it. */
    String add(Binding binding) {
        var name = prefix + "p" + parameters.size();
        parameters.add(new Parameter(name, binding));
        return "$" + name;
    }

    /** Fills in the values of a request. */
    void bind(Request request, Map<String, @Nullable Object> values) {
        for (var parameter : parameters) {
            values.put(parameter.name, stored(parameter.binding.value(request)));
        }
    }

    /** A value as the graph stores it. */
    static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Composed.of(text);
            case OffsetDateTime moment -> Times.millis(moment.toInstant());
            case List<?> list -> {
                var converted = new ArrayList<@Nullable Object>();
                list.forEach(element -> converted.add(stored(element)));
                yield converted;
            }
            case Map<?, ?> map -> {
                var converted = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, one) -> converted.put(String.valueOf(name), stored(one)));
                yield converted;
            }
            default -> value;
        };
    }

    /** So long before a moment, counted on the Korean calendar; what lies beyond all time is since ever, or never. */
    static long before(long moment, PeriodDuration age) {
        try {
            return Instant.ofEpochMilli(moment)
                    .atZone(Times.KOREA)
                    .minus(age)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException beyond) {
            var ahead = age.getPeriod().isNegative() || age.getDuration().isNegative();
            return ahead ? Times.END : Times.BEGINNING;
        }
    }

    /** The Korean day of a moment. */
    static LocalDate day(long moment) {
        return Instant.ofEpochMilli(moment).atZone(Times.KOREA).toLocalDate();
    }
}

package io.ismsgraph.compiler;

import io.ismsgraph.graph.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
            case OffsetDateTime moment -> Times.millis(moment.toInstant());
            case List<?> list -> {
                var converted = new ArrayList<@Nullable Object>();
                list.forEach(element -> converted.add(stored(element)));
                yield converted;
            }
            default -> value;
        };
    }

    /** So long before a moment, counted on the Korean calendar. */
    static long before(long moment, PeriodDuration age) {
        return java.time.Instant.ofEpochMilli(moment)
                .atZone(Times.KOREA)
                .minus(age)
                .toInstant()
                .toEpochMilli();
    }

    /** The Korean day of a moment. */
    static LocalDate day(long moment) {
        return java.time.Instant.ofEpochMilli(moment).atZone(Times.KOREA).toLocalDate();
    }

    /** The moment an offset-less form names, for messages. */
    static OffsetDateTime utc(long moment) {
        return java.time.Instant.ofEpochMilli(moment).atOffset(ZoneOffset.UTC);
    }
}

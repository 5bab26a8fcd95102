package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.graph.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.threeten.extra.PeriodDuration;

/** Compiles how many entries a list has at one moment after the other. */
final class OverTime {

    private final Compilation compilation;

    OverTime(Compilation compilation) {
        this.compilation = compilation;
    }

    Cell of(Listing listing, ExecutableNormalizedField field) {
        var arguments = Compilation.arguments(
                compilation.schema.field(field.getSingleObjectTypeName(), field.getName()), field);
        Moment.Steps moments = request -> moments(request.values(arguments));
        moments.of(compilation.sample);
        var parameter = compilation.parameters.add(moments::of);
        var index = compilation.names.step();
        var counted = listing.elsewhen()
                .under(compilation.over(moments, parameter, index))
                .count();
        var entry =
                Made.entry(compilation.schema, field, Map.of("at", parameter + "[" + index + "]", "count", counted));
        return new Cell(
                "COLLECT { UNWIND range(0, size(" + parameter + ") - 1) AS " + index + " RETURN " + entry.text() + " }",
                new Shape.Listed(entry.shape(), true));
    }

    /** From the first on, counted on the Korean calendar, as long as the last is not passed. */
    private static List<Long> moments(Map<String, ?> arguments) {
        var from = moment(arguments, "from");
        var to = moment(arguments, "to");
        var every = (PeriodDuration) Objects.requireNonNull(arguments.get("every"));
        var moments = new ArrayList<Long>();
        var next = from;
        while (!next.isAfter(to)) {
            if (moments.size() == Compiler.MOST_STEPS) {
                throw new Refusal(
                        Code.TOO_COSTLY,
                        "over goes through more than " + Compiler.MOST_STEPS + " moments: ask for fewer.");
            }
            moments.add(next.toInstant().toEpochMilli());
            next = later(from, every, moments.size());
            if (!next.isAfter(from)) {
                throw new Refusal(Code.BAD_ARGUMENT, "every is " + every + ": give a length of time, such as P1M.");
            }
        }
        if (moments.isEmpty()) {
            throw new Refusal(Code.BAD_ARGUMENT, "over begins after it ends: give a `from` that is not after `to`.");
        }
        return moments;
    }

    private static ZonedDateTime later(ZonedDateTime from, PeriodDuration every, int times) {
        try {
            return from.plus(every.multipliedBy(times));
        } catch (DateTimeException | ArithmeticException beyondAllTime) {
            return Instant.ofEpochMilli(Times.END).atZone(Times.KOREA);
        }
    }

    private static ZonedDateTime moment(Map<String, ?> arguments, String name) {
        return ((OffsetDateTime) Objects.requireNonNull(arguments.get(name))).atZoneSameInstant(Times.KOREA);
    }
}

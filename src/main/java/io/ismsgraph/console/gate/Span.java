package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a range, and its step if there is one.
 *
 * @param place where it is written
 * @param bounds numbers or parameters
 */
record Span(Place place, List<String> bounds) {

    /** If the bounds are written out. */
    static final int WRITTEN = 1_000;

    /** If parameters are among them, which may be larger in the next run. */
    static final int GIVEN = 50;

    /**
     * Lets the values of parameters pass.
     *
     * @throws StatementRefused if they make the range too long
     */
    void hold(Map<String, ? extends @Nullable Object> parameters) {
        var values = bounds.stream()
                .map(bound -> bound.startsWith("$") ? value(bound.substring(1), parameters) : bound)
                .toList();
        if (steps(values) > GIVEN) {
            throw tooLong(GIVEN, "Its parameters");
        }
    }

    private String value(String name, Map<String, ? extends @Nullable Object> parameters) {
        var value = parameters.get(name);
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw place.refuse("The parameter $" + name + " bounds this range: pass a whole number for it.");
    }

    /** How many numbers there are between bounds that are numbers. */
    long steps(List<String> numbers) {
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw place.refuse("A range has two bounds and perhaps a step: write range(1, 10) or range(1, 10, 2).");
        }
        var step = numbers.size() < 3 ? 1 : Math.abs(Long.parseLong(numbers.get(2)));
        var steps =
                Math.abs((double) Long.parseLong(numbers.get(1)) - Long.parseLong(numbers.get(0))) / Math.max(1, step);
        if (steps >= WRITTEN) {
            throw tooLong(WRITTEN, "Its bounds");
        }
        return (long) steps + 1;
    }

    private StatementRefused tooLong(int most, String what) {
        return place.refuse("This range is too long: " + what + " may be at most " + most
                + " steps apart; make rows of a longer one with UNWIND range(…) AS i.");
    }
}

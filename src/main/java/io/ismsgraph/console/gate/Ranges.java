package io.ismsgraph.console.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionArgumentContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/**
 * How many numbers a range holds. It takes no memory, so that nothing but its bounds bounds it: they are written out, or
 * parameters that are looked at later, or the length of something that is there.
 */
final class Ranges {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\w+");
    private static final Pattern LENGTH = Pattern.compile("(?i:size|length)\\((\\w+)\\)(?:[+-]\\d{1,3})?");

    private final Known known;
    private final Set<Span> spans = new LinkedHashSet<>();

    Ranges(Known known) {
        this.known = known;
    }

    /** Those whose bounds are parameters. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    /**
     * How many numbers there are.
     *
     * @throws StatementRefused if there are too many, or the text does not say
     */
    Size of(FunctionInvocationContext range) {
        var bounds = range.functionArgument().stream()
                .map(FunctionArgumentContext::getText)
                .toList();
        if (bounds.stream().allMatch(bound -> NUMBER.matcher(bound).matches())) {
            return Size.of(new Span(Place.of(range), bounds).steps(bounds));
        }
        if (bounds.stream().allMatch(Ranges::isLength)) {
            return bounds.stream().map(this::length).reduce(Size.DATA, Size::or);
        }
        if (bounds.stream().allMatch(Ranges::isGiven)) {
            spans.add(new Span(Place.of(range), bounds));
            return Size.of(Span.GIVEN);
        }
        throw Place.of(range)
                .refuse("Nothing says how far this range goes: write its bounds out, as in range(1, 100), pass them as"
                        + " parameters, take them from size(…), or make rows of it with UNWIND range(…) AS i.");
    }

    private static boolean isLength(String bound) {
        return NUMBER.matcher(bound).matches() || LENGTH.matcher(bound).matches();
    }

    private static boolean isGiven(String bound) {
        return NUMBER.matcher(bound).matches() || PARAMETER.matcher(bound).matches();
    }

    private Size length(String bound) {
        var length = LENGTH.matcher(bound);
        return length.matches() ? known.of(length.group(1)) : Size.NONE;
    }
}

package io.ismsgraph.console.gate;

import java.util.Objects;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringsLiteralContext;

/** How much functions give. */
final class Functions {

    /** Of what is put in a text instead of something else. */
    private static final int REPLACEMENT = 100;

    private final Estimate estimate;
    private final Ranges ranges;

    Functions(Estimate estimate, Ranges ranges) {
        this.estimate = estimate;
        this.ranges = ranges;
    }

    static boolean isRange(FunctionInvocationContext call) {
        return is(call, "range");
    }

    private static boolean is(FunctionInvocationContext call, String name) {
        return Names.of(call.functionName()).equalsIgnoreCase(name);
    }

    Amount value(FunctionInvocationContext call) {
        var given = call.functionArgument().stream().map(estimate::value).reduce(Amount.NONE, Amount::plus);
        return switch (Objects.requireNonNull(Yield.of(Names.of(call.functionName())))) {
            case NUMBER -> given.counted();
            case READ -> Estimate.gone(given).counted();
            case ONE -> given.giving(Size.SMALL);
            case PART -> given;
            case ELEMENT -> given.giving(given.size().element());
            case WHOLE -> Estimate.gone(given);
            case COLLECTED -> given.giving(given.size().collected());
            case SPLIT -> Estimate.gone(given).giving(given.size().or(Size.DATA));
            case APART -> isRange(call) ? given.giving(ranges.of(call)) : replaced(call, given);
        };
    }

    /** Each character may become as many as what it is replaced by has. */
    private Amount replaced(FunctionInvocationContext call, Amount given) {
        var by = call.functionArgument().size() < 3 ? null : Loops.core(call.functionArgument(2));
        if (by instanceof StringsLiteralContext text && text.getText().length() <= REPLACEMENT) {
            return estimate.hold(
                    call,
                    Estimate.gone(
                            given.giving(given.size().multiplied(text.getText().length()))));
        }
        throw Place.of(call)
                .refuse("What replace puts in has to be written out here, with at most " + REPLACEMENT
                        + " characters, as in replace(n.name, '_', ' '): otherwise the text may grow without end.");
    }
}

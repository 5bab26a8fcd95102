package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RangePostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringsLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/**
 * What goes through a list within an expression. A loop in a loop is right if the inner list is short, or part of what the
 * outer one is at: all parts together are no more than the whole.
 */
final class Loops {

    /** Within each other; each is looked at several times. */
    private static final int NESTED = 4;

    /** How often all data may be gone through at one go: some seconds. */
    private static final long OVER_DATA = 500;

    /** Short steps at one go: some seconds as well. */
    private static final long STEPS = 1_000_000;

    /** Of something small, put together again and again. */
    private static final long HELD = 10_000;

    private static final long PROBE = 1_000;

    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

    private final Estimate estimate;
    private final Known known;
    private int trying;
    private int nested;

    Loops(Estimate estimate, Known known) {
        this.estimate = estimate;
        this.known = known;
    }

    /** Whether something is looked at for the sake of what is around it, and will be looked at once more. */
    boolean isTrying() {
        return trying > 0;
    }

    /** Looks at what is not within the loops around it, as far as time goes. */
    void afresh(Runnable look) {
        int outside = nested;
        nested = 0;
        look.run();
        nested = outside;
    }

    Amount comprehension(ListComprehensionContext list) {
        var inside = Stream.of(list.whereExp, list.barExp)
                .filter(Objects::nonNull)
                .<ParseTree>map(one -> one)
                .toList();
        var through = through(list, list.variable(), list.expression(0), inside);
        return list.barExp == null
                ? through.giving(estimate.value(list.expression(0)).size())
                : through;
    }

    Amount predicate(ListItemsPredicateContext list) {
        return through(list, list.variable(), list.inExp, list.whereExp == null ? List.of() : List.of(list.whereExp))
                .counted();
    }

    private Amount through(
            ParserRuleContext loop, VariableContext one, ExpressionContext list, List<? extends ParseTree> inside) {
        var whole = estimate.value(list);
        return nesting(loop, () -> {
            var each = repeated(list, whole, one, () -> inside.stream()
                    .map(estimate::value)
                    .reduce((where, bar) -> bar.after(where.work()))
                    .orElse(Amount.SMALL));
            return hold(loop, each.after(whole.work()));
        });
    }

    /** What comes to be of a step for each element; what it holds of the element adds up to no more than the list. */
    private Amount repeated(ExpressionContext list, Amount whole, VariableContext one, Supplier<Amount> step) {
        var steps = steps(list, whole.size());
        var name = Names.of(one);
        var heavy = known.within(name, element(list, whole.size()), step);
        var light = steps.degree() == 0 ? heavy : tried(() -> known.within(name, Size.SMALL, step));
        return new Amount(
                steps.repeating(heavy.size().atLeastSmall(), light.size()),
                steps.repeating(heavy.work(), light.work()));
    }

    /** How many elements a list has at most. */
    private static Size steps(ExpressionContext list, Size whole) {
        return switch (core(list)) {
            case ListLiteralContext written ->
                Size.of(Math.max(1, written.expression().size()));
            case Expression2Context access
            when access.postFix().getLast() instanceof RangePostfixContext cut && cut.toExp != null -> {
                var end = cut.toExp.getText();
                yield INDEX.matcher(end).matches() && isFromStart(cut) ? Size.of(Long.parseLong(end)) : whole;
            }
            default -> whole.atLeastSmall();
        };
    }

    /** A beginning below zero counts from the end. */
    private static boolean isFromStart(RangePostfixContext cut) {
        return cut.fromExp == null || INDEX.matcher(cut.fromExp.getText()).matches();
    }

    private static Size element(ExpressionContext list, Size whole) {
        return core(list) instanceof FunctionInvocationContext call && Functions.isRange(call)
                ? Size.NONE
                : whole.degree() == 0 ? whole : new Size(1, whole.inner(), whole.inner());
    }

    Amount reduction(ReduceExpressionContext list) {
        var first = estimate.value(list.expression(0));
        var whole = estimate.value(list.expression(1));
        return nesting(list, () -> {
            var so = Names.of(list.variable(0));
            var size = first.size().or(tried(() -> grown(list, first.size(), whole)));
            var each = known.within(
                    so,
                    size,
                    () -> repeated(
                            list.expression(1), whole, list.variable(1), () -> estimate.value(list.expression(2))));
            return hold(list, new Amount(size, each.work().or(first.work()).or(whole.work())));
        });
    }

    /**
     * What is reduced to in the end. A step is looked at with results of two sizes: what it gives more for the larger one says
     * how often it takes the result so far, and the rest is what it adds.
     */
    private Size grown(ReduceExpressionContext list, Size first, Amount whole) {
        if (first.times() == 0 && step(list, Size.NONE, whole).times() == 0) {
            return Size.NONE;
        }
        var small = step(list, new Size(1, first.degree(), first.inner()), whole);
        var large = step(list, new Size(1 + PROBE, first.degree(), first.inner()), whole);
        var taken = (large.times() - small.times()) / PROBE;
        if (taken > 1) {
            throw Place.of(list)
                    .refuse("Each step of this reduce takes the result so far more than once, so that it doubles and"
                            + " doubles: take it once, and add to it.");
        }
        var added = new Size(small.times() - taken, small.degree(), small.inner());
        if (taken == 0 || added.times() == 0) {
            return first.or(small);
        }
        var steps = steps(list.expression(1), whole.size());
        if (steps.degree() > 0) {
            throw Place.of(list)
                    .refuse("This reduce puts something together step by step for as many steps as there are data,"
                            + " which takes ever longer: let it count, with toFloat(…) or toInteger(…) around what"
                            + " it adds, make a list with [… IN … | …], or cut the list it goes through, as in"
                            + " names[..100].");
        }
        return first.plus(steps.repeating(added, added));
    }

    private Size step(ReduceExpressionContext list, Size so, Amount whole) {
        return known.within(
                Names.of(list.variable(1)),
                element(list.expression(1), whole.size()),
                () -> step(list.expression(2), Names.of(list.variable(0)), so));
    }

    private Size step(ExpressionContext step, String result, Size so) {
        return known.within(result, so, () -> estimate.value(step).size());
    }

    private <T> T tried(Supplier<T> look) {
        trying++;
        try {
            return look.get();
        } finally {
            trying--;
        }
    }

    private Amount nesting(ParserRuleContext loop, Supplier<Amount> look) {
        if (++nested > NESTED) {
            throw Place.of(loop)
                    .refuse("More than " + NESTED + " lists are gone through within each other here: make rows of the"
                            + " outer ones with UNWIND.");
        }
        var amount = look.get();
        nested--;
        return amount;
    }

    /**
     * Lets pass what is soon over.
     *
     * @throws StatementRefused if it is not
     */
    Amount hold(ParserRuleContext part, Amount amount) {
        if (isTrying()) {
            return amount;
        }
        var work = amount.work();
        if (work.degree() > 1 || amount.size().degree() > 1) {
            throw Place.of(part)
                    .refuse("This goes through a list of data for each step of another, and no time limit ends that"
                            + " within one expression: make rows of one of them with UNWIND, look things up with"
                            + " IN, or cut the inner list short, as in names[..100].");
        }
        if (work.times() > (work.degree() == 0 ? STEPS : OVER_DATA)
                || amount.size().times() > HELD) {
            throw Place.of(part)
                    .refuse("This repeats or joins something too often at one go, and no time limit ends that within"
                            + " one expression: make rows of it with UNWIND, or do less of it.");
        }
        return amount;
    }

    /** What is inside of brackets and rules that only pass on. */
    static ParseTree core(ParseTree part) {
        var core = part;
        while (!isCore(core)) {
            core = core.getChild(core instanceof ParenthesizedExpressionContext ? 1 : 0);
        }
        return core;
    }

    private static boolean isCore(ParseTree part) {
        return switch (part) {
            case ParenthesizedExpressionContext _ -> false;
            case StringsLiteralContext _ -> true;
            default -> part.getChildCount() != 1;
        };
    }
}

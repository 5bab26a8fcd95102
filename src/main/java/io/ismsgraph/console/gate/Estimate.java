package io.ismsgraph.console.gate;

import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.*;

/**
 * How much work each expression of a statement may be. The database looks at the time between rows, so that the rows of a
 * subquery can be ended at any time; but what goes on within one expression goes on to its end. One way through data is
 * soon over; one way for each step of another is not, nor is anything that doubles again and again.
 */
final class Estimate {

    /** Loops within each other are looked at several times each; compiled statements need a hundredth of this. */
    private static final int LOOKS = 3_000_000;

    private final Known known = new Known();
    private final Ranges ranges = new Ranges(known);
    private final Functions functions = new Functions(this, ranges);
    private final Loops loops = new Loops(this, known);

    private int looks;

    private Estimate() {}

    /**
     * Holds each expression to what may be done at one go.
     *
     * @return the ranges whose length parameters decide
     * @throws StatementRefused by the first that is too much
     */
    static List<Span> hold(StatementsContext statement) {
        var estimate = new Estimate();
        estimate.read(statement);
        return estimate.ranges.spans();
    }

    /** Reads clauses in the order they are written in, which is that in which variables come to be known. */
    private void read(ParseTree part) {
        switch (part) {
            case UnwindClauseContext unwind -> rows(unwind.expression(), unwind.variable());
            case ForListClauseContext list -> rows(list.expression(), list.variable());
            case LetItemContext item ->
                known.put(Names.of(item.variable()), value(item.expression()).size());
            case ReturnItemContext item -> {
                var size = value(item.expression()).size();
                if (item.variable() != null) {
                    known.put(Names.of(item.variable()), size);
                }
            }
            case ExpressionContext expression -> value(expression);
            default -> children(part).forEach(this::read);
        }
    }

    /** Each number of a range becomes a row, so that any length is right. */
    private void rows(ExpressionContext list, VariableContext one) {
        if (Loops.core(list) instanceof FunctionInvocationContext call && Functions.isRange(call)) {
            call.functionArgument().forEach(this::value);
        } else {
            known.put(Names.of(one), value(list).size().element());
        }
    }

    /** The rows of a subquery, which are looked at once. */
    private Amount subquery(ParseTree part, Amount result) {
        if (!loops.isTrying()) {
            loops.afresh(() -> children(part).forEach(this::read));
        }
        return result;
    }

    Amount value(ParseTree part) {
        if (++looks > LOOKS) {
            throw Place.of(part)
                    .refuse("Too much stands within lists that are gone through: make rows of them with UNWIND.");
        }
        return switch (part) {
            case TerminalNode _ -> Amount.NONE;
            case VariableContext variable -> Amount.of(known.of(Names.of(variable)));
            case ParameterContext _ -> Amount.LISTS;
            case StringsLiteralContext text ->
                Amount.of(Size.of(1 + text.getText().length() / 100));
            case PropertyContext _, TypeContext _ -> Amount.NONE;
            case CollectExpressionContext _, PatternComprehensionContext _ -> subquery(part, Amount.LISTS);
            case ExistsExpressionContext _, CountExpressionContext _, PatternExpressionContext _ ->
                subquery(part, Amount.NONE);
            case ListComprehensionContext list -> loops.comprehension(list);
            case ListItemsPredicateContext list -> loops.predicate(list);
            case ReduceExpressionContext list -> loops.reduction(list);
            case FunctionInvocationContext call -> functions.value(call);
            case ListLiteralContext list -> held(list, list.expression());
            case MapContext map -> held(map, map.expression());
            case MapProjectionContext map -> held(map, map.mapProjectionElement());
            case CaseExpressionContext _, ExtendedCaseExpressionContext _ -> chosen(part);
            default -> operation(part);
        };
    }

    private Amount operation(ParseTree part) {
        if (part.getChildCount() == 1) {
            return value(part.getChild(0));
        }
        return switch (part) {
            case Expression6Context sum -> sum(sum);
            case Expression8Context comparison -> compared(comparison);
            case Expression7Context test when test.comparisonExpression6() != null -> tested(test);
            case Expression2Context access -> accessed(access);
            case NormalizeFunctionContext _, TrimFunctionContext _ -> gone(all(part, Amount::plus));
            case ParenthesizedExpressionContext inner -> value(inner.expression());
            case MapProjectionElementContext element -> all(element, Amount::plus);
            case FunctionArgumentContext argument -> all(argument, Amount::plus);
            default -> all(part, Amount::plus).counted();
        };
    }

    Amount hold(ParserRuleContext part, Amount amount) {
        return loops.hold(part, amount);
    }

    /** Goes through all of a value. */
    static Amount gone(Amount amount) {
        return amount.after(amount.size());
    }

    /** Lists are joined at once and text is copied. */
    private Amount sum(Expression6Context sum) {
        var joined = sum.expression5().stream()
                .map(this::value)
                .reduce(Amount::joined)
                .orElse(Amount.NONE);
        return hold(sum, sum.expression5().stream().anyMatch(Estimate::isList) ? joined : gone(joined));
    }

    private static boolean isList(ParseTree operand) {
        return switch (Loops.core(operand)) {
            case ListLiteralContext _, ListComprehensionContext _, CollectExpressionContext _ -> true;
            default -> false;
        };
    }

    /** Two values are compared as far as the shorter one goes. */
    private Amount compared(Expression8Context comparison) {
        var values = comparison.expression7().stream().map(this::value).toList();
        var work = IntStream.range(1, values.size())
                .mapToObj(i -> values.get(i - 1).size().orLess(values.get(i).size()))
                .reduce(Size.NONE, Size::or);
        return values.stream()
                .collect(reducing(Amount.NONE, Amount::or))
                .after(work)
                .counted();
    }

    /** A list that stands there is looked up in by its hash; one that is made for it is made anew each time. */
    private Amount tested(Expression7Context test) {
        var tested = value(test.expression6());
        var against = all(test.comparisonExpression6(), Amount::plus);
        var isText = test.comparisonExpression6() instanceof StringAndListComparisonContext with && with.IN() == null;
        return tested.or(against).after(isText ? tested.size() : Size.NONE).counted();
    }

    /** What is taken out of something holds no more than it. */
    private Amount accessed(Expression2Context access) {
        var base = value(access.expression1());
        for (var postfix : access.postFix()) {
            var taken = postfix instanceof IndexPostfixContext ? base.size().element() : base.size();
            base = all(postfix, Amount::or).or(base).giving(taken);
        }
        return base;
    }

    private Amount held(ParserRuleContext whole, List<? extends ParseTree> elements) {
        var sum = elements.stream()
                .map(this::value)
                .map(one -> one.giving(one.size().enclosed()))
                .collect(reducing(Amount.NONE, Amount::plus));
        hold(whole, sum);
        return sum.giving(sum.size().atLeastSmall());
    }

    /** One of the values after THEN and ELSE. */
    private Amount chosen(ParseTree choice) {
        return children(choice)
                .map(part -> switch (part) {
                    case CaseAlternativeContext one ->
                        value(one.expression(0)).counted().or(value(one.expression(1)));
                    case ExtendedCaseAlternativeContext one ->
                        one.extendedWhen().stream()
                                .map(when -> value(when).counted())
                                .reduce(value(one.expression()), Amount::or);
                    default -> value(part);
                })
                .reduce(Amount.NONE, Amount::or);
    }

    private Amount all(ParseTree part, BinaryOperator<Amount> and) {
        return children(part).map(this::value).reduce(Amount.NONE, and);
    }

    static Stream<ParseTree> children(ParseTree part) {
        return IntStream.range(0, part.getChildCount()).mapToObj(part::getChild);
    }
}

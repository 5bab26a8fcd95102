package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpression4Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedLabelExpressionContext;

/**
 * What a planner tries all combinations of, whatever the time. It serves one statement, as it counts.
 */
final class Planning implements Rule {

    /** Each doubles the combinations: twenty take half a minute. */
    private static final int CHOICES = 8;

    /** Compiled statements need 2; from 12 on some take long. */
    private static final int NESTED = 8;

    private int choices;

    @Override
    public void hold(ParserRuleContext part) {
        if (isChoice(part) && ++choices > CHOICES) {
            throw Place.of(part)
                    .refuse("There are more than " + CHOICES + " choices between labels, all combinations of which a"
                            + " planner tries: ask for some of them after a WITH, as in any(label IN labels(n) WHERE"
                            + " label IN […]).");
        }
        if (isCondition(part) && nested(part) > NESTED) {
            throw Place.of(part)
                    .refuse("More than " + NESTED
                            + " EXISTS or COUNT stand within each other: match a path, or part them" + " with WITH.");
        }
    }

    private static boolean isChoice(ParserRuleContext part) {
        return switch (part) {
            case ParenthesizedLabelExpressionContext _ -> true;
            case LabelExpression4Context labels ->
                labels.BAR().size() > 0 && labels.getParent() instanceof LabelComparisonContext;
            case ExpressionContext either -> either.OR().size() > 0 && asksForLabels(either);
            default -> false;
        };
    }

    private static boolean asksForLabels(ParseTree part) {
        return switch (part) {
            case LabelComparisonContext _ -> true;
            case LabelExpressionContext _, ExistsExpressionContext _, CountExpressionContext _ -> false;
            default -> Estimate.children(part).anyMatch(Planning::asksForLabels);
        };
    }

    private static boolean isCondition(ParserRuleContext part) {
        return part instanceof ExistsExpressionContext || part instanceof CountExpressionContext;
    }

    private static int nested(ParserRuleContext inner) {
        int nested = 0;
        for (var part = inner; part != null; part = part.getParent()) {
            nested += isCondition(part) ? 1 : 0;
        }
        return nested;
    }
}

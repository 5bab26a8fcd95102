package io.ismsgraph.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AllReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CollectExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.CountExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ExistsExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression10Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MatchClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReduceExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ShortestPathExpressionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/**
 * The parts of conditions that speak of the state of one node alone. One look at that state is enough for all parts of a
 * condition: a planner weighs every order of as many subqueries, which takes the longer the more there are.
 */
final class Conjuncts {

    private final QuestionVariables variables;

    Conjuncts(QuestionVariables variables) {
        this.variables = variables;
    }

    /** By the variable of a node that the pattern before it matches, and so is there, in the order in which they stand. */
    Map<String, List<ParserRuleContext>> of(WhereClauseContext where) {
        var matched = matched(where.getParent()).collect(Collectors.toSet());
        return parts(where.expression())
                .flatMap(part -> about(part).map(node -> Map.entry(node, part)))
                .filter(entry -> matched.contains(entry.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<String> matched(ParseTree tree) {
        return switch (tree) {
            case WhereClauseContext _ -> Stream.empty();
            case NodePatternContext node
            when node.variable() != null -> Stream.of(node.variable().getText());
            default -> children(tree).filter(child -> !isScope(child)).flatMap(Conjuncts::matched);
        };
    }

    /** The condition that holds for what a pattern matches, if it has one. */
    static @Nullable WhereClauseContext over(ParseTree pattern) {
        var around = pattern.getParent();
        while (around != null && !(around instanceof MatchClauseContext) && !isSubquery(around)) {
            around = around.getParent();
        }
        return around == null
                ? null
                : children(around)
                        .filter(WhereClauseContext.class::isInstance)
                        .map(WhereClauseContext.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    /** What all has to hold; a disjunction is one part. */
    private static Stream<ParserRuleContext> parts(ParseTree expression) {
        return switch (expression) {
            case Expression10Context all -> all.expression9().stream().flatMap(Conjuncts::parts);
            case ParenthesizedExpressionContext parenthesized -> parts(parenthesized.expression());
            case ParserRuleContext part when part.getChildCount() > 1 -> Stream.of(part);
            default -> children(expression).flatMap(Conjuncts::parts);
        };
    }

    /** The only node whose state it reads, if that can be looked up around it. */
    private Stream<String> about(ParserRuleContext part) {
        var read = new TreeSet<String>();
        return reads(part, read) && read.size() == 1 ? read.stream() : Stream.empty();
    }

    /** Whether no name in it has a meaning that it has nowhere else. */
    private boolean reads(ParseTree tree, Set<String> read) {
        if (isScope(tree) || (tree instanceof FunctionInvocationContext call && Marker.isSlot(call.getText()))) {
            return false;
        }
        if (tree instanceof Expression2Context access) {
            state(access, variables).ifPresent(read::add);
        }
        return children(tree).allMatch(child -> reads(child, read));
    }

    /** The node whose state a property is read of. What is no state is its id. */
    static Optional<String> state(Expression2Context access, QuestionVariables variables) {
        var variable = access.getChild(0).getText();
        return !access.postFix().isEmpty()
                        && access.postFix().getFirst() instanceof PropertyPostfixContext postfix
                        && variables.isNode(variable)
                        && !postfix.property().propertyKeyName().getText().equals("id")
                ? Optional.of(variable)
                : Optional.empty();
    }

    private static boolean isScope(ParseTree tree) {
        return isSubquery(tree)
                || tree instanceof PatternExpressionContext
                || tree instanceof PatternComprehensionContext
                || tree instanceof ShortestPathExpressionContext
                || tree instanceof ListComprehensionContext
                || tree instanceof ListItemsPredicateContext
                || tree instanceof ReduceExpressionContext
                || tree instanceof AllReduceExpressionContext;
    }

    private static boolean isSubquery(ParseTree tree) {
        return tree instanceof ExistsExpressionContext
                || tree instanceof CountExpressionContext
                || tree instanceof CollectExpressionContext;
    }

    private static Stream<ParseTree> children(ParseTree tree) {
        return IntStream.range(0, tree.getChildCount()).mapToObj(tree::getChild);
    }
}

package io.ismsgraph.compiler;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParenthesizedPathContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;

/** Whether the nodes that any hop leads to pass the Guard: no label says what they are, so a slot has to. */
final class HopRules {

    private final QuestionVariables variables;
    private final Set<String> given;

    HopRules(QuestionVariables variables, Set<String> given) {
        this.variables = variables;
        this.given = given;
    }

    List<String> complaints(PatternElementContext element) {
        return IntStream.range(1, element.getChildCount() - 1)
                .filter(i -> element.getChild(i) instanceof RelationshipPatternContext one
                        && QuestionVariables.types(one).contains(Whitelist.HOP))
                .boxed()
                .flatMap(i -> Stream.of(i - 1, i + 1))
                .filter(i -> !isGuarded(element.getChild(i)) && !goesOn(element, i))
                .map(i -> element.getChild(i).getText() + " is any node that a hop leads to: say of which kinds, with"
                        + " kinds(variable, argument)")
                .toList();
    }

    private boolean isGuarded(ParseTree part) {
        return part instanceof NodePatternContext node
                && node.variable() != null
                && (given.contains(node.variable().getText())
                        || variables.isGuarded(node.variable().getText()));
    }

    /** In a repetition its first node is the last of the round before, and behind one stands the last of all. */
    private static boolean goesOn(PatternElementContext element, int place) {
        return place == 0
                ? element.getParent() instanceof ParenthesizedPathContext
                        || element.getParent().getParent() instanceof ParenthesizedPathContext
                : element.getChild(place - 1) instanceof QuantifierContext;
    }
}

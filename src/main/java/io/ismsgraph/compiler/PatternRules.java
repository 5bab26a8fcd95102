package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;

/** Whether what a pattern walks along is a way that some hop of the schema goes. */
final class PatternRules {

    private final GraphSchema schema;
    private final QuestionVariables variables;

    PatternRules(GraphSchema schema, QuestionVariables variables) {
        this.schema = schema;
        this.variables = variables;
    }

    List<String> complaints(PatternElementContext element) {
        var relevant = Stream.iterate(0, i -> i < element.getChildCount(), i -> i + 1)
                .<ParseTree>map(element::getChild)
                .filter(child -> child instanceof NodePatternContext || child instanceof RelationshipPatternContext)
                .toList();
        return Stream.iterate(1, i -> i < relevant.size() - 1, i -> i + 1)
                .filter(i -> relevant.get(i) instanceof RelationshipPatternContext)
                .flatMap(i -> complaints(
                        labels(relevant.get(i - 1)),
                        (RelationshipPatternContext) relevant.get(i),
                        labels(relevant.get(i + 1))))
                .toList();
    }

    private Stream<String> complaints(Set<String> left, RelationshipPatternContext relationship, Set<String> right) {
        var toLeft = relationship.leftArrow() != null;
        var toRight = relationship.rightArrow() != null;
        var either = toLeft == toRight;
        return QuestionVariables.types(relationship).stream()
                .filter(schema.relationshipTypes()::contains)
                .filter(type -> !((either || toRight) && schema.leads(type, left, right)))
                .filter(type -> !((either || toLeft) && schema.leads(type, right, left)))
                .map(type -> relationship.getText() + " is no way from " + named(left) + " to " + named(right)
                        + ": no hop of the schema goes it");
    }

    private static String named(Set<String> labels) {
        return labels.isEmpty() ? "any node" : String.join("|", labels);
    }

    /** The node types it may be of; none if that is not said anywhere. */
    private Set<String> labels(ParseTree part) {
        if (!(part instanceof NodePatternContext node)) {
            return Set.of();
        }
        var labels = new TreeSet<>(QuestionVariables.labels(node));
        if (node.variable() != null) {
            labels.addAll(variables.labels(node.variable().getText()));
        }
        labels.removeIf(label -> !schema.isNode(label));
        return labels;
    }
}

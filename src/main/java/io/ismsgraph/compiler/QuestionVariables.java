package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyKeyNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;

/**
 * What the variables of a question are. All are known before any is read, since a WHERE may stand before the pattern that
 * labels one.
 */
final class QuestionVariables {

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Set<String> relationships = new HashSet<>();
    private final Set<String> mapKeys = new HashSet<>();

    static QuestionVariables of(ParseTree tree) {
        var variables = new QuestionVariables();
        variables.declare(tree);
        return variables;
    }

    private void declare(ParseTree tree) {
        switch (tree) {
            case NodePatternContext node
            when node.variable() != null && node.labelExpression() != null ->
                addLabels(
                        node.labelExpression(),
                        labels.computeIfAbsent(node.variable().getText(), _ -> new TreeSet<>()));
            case RelationshipPatternContext relationship
            when relationship.variable() != null ->
                relationships.add(relationship.variable().getText());
            case PropertyKeyNameContext key when key.getParent() instanceof MapContext -> mapKeys.add(key.getText());
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            declare(tree.getChild(i));
        }
    }

    private static void addLabels(ParseTree expression, Set<String> labels) {
        if (expression instanceof LabelNameContext name) {
            labels.add(GraphSchema.DERIVED_LABELS.getOrDefault(name.getText(), name.getText()));
        }
        for (int i = 0; i < expression.getChildCount(); i++) {
            addLabels(expression.getChild(i), labels);
        }
    }

    boolean isNode(String variable) {
        return labels.containsKey(variable);
    }

    boolean isRelationship(String variable) {
        return relationships.contains(variable);
    }

    /** The node types it may be of. */
    Set<String> labels(String variable) {
        return labels.getOrDefault(variable, Set.of());
    }

    /** Whether a map in the question has this key. */
    boolean isMapKey(String name) {
        return mapKeys.contains(name);
    }
}

package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyKeyNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/**
 * What the variables of a question are. All are known before any is read, since a WHERE may stand before the pattern that
 * labels one.
 */
final class QuestionVariables {

    /** The relationship type from a node to the versions of its state that are not the present one. */
    static final String WAS = "WAS";

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> relationships = new HashMap<>();
    private final Set<String> versions = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> mapKeys = new HashSet<>();
    private final Set<String> guarded = new HashSet<>();

    static QuestionVariables of(ParseTree tree) {
        var variables = new QuestionVariables();
        variables.declare(tree);
        return variables;
    }

    private void declare(ParseTree tree) {
        switch (tree) {
            case FunctionInvocationContext call
            when Marker.isSlot(call.getText()) -> {
                if (Marker.kind(call.getText()).equals("kinds")) {
                    guarded.add(Marker.content(call.getText()).split(",")[0]);
                }
                return;
            }
            case PatternElementContext element ->
                versions(element).stream()
                        .filter(node -> node.variable() != null)
                        .forEach(node -> versions.add(node.variable().getText()));
            case VariableContext variable -> {
                var isNew = names.add(variable.getText());
                // What a pattern met first is not guarded by being called the same again.
                if (isNew && variable.getParent() instanceof ReturnItemContext) {
                    guarded.add(variable.getText());
                }
            }
            case NodePatternContext node
            when node.variable() != null && node.labelExpression() != null ->
                labels.computeIfAbsent(node.variable().getText(), _ -> new TreeSet<>())
                        .addAll(labels(node));
            case RelationshipPatternContext relationship
            when relationship.variable() != null ->
                relationships
                        .computeIfAbsent(relationship.variable().getText(), _ -> new TreeSet<>())
                        .addAll(types(relationship));
            case PropertyKeyNameContext key when key.getParent() instanceof MapContext -> mapKeys.add(key.getText());
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            declare(tree.getChild(i));
        }
    }

    /** The nodes of a pattern that stand for a version of another's state. */
    static List<NodePatternContext> versions(PatternElementContext element) {
        var versions = new ArrayList<NodePatternContext>();
        var led = false;
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getChild(i) instanceof RelationshipPatternContext relationship) {
                led = leadsToVersion(relationship);
            } else if (led && element.getChild(i) instanceof NodePatternContext node) {
                versions.add(node);
            }
        }
        return versions;
    }

    static boolean leadsToVersion(RelationshipPatternContext relationship) {
        return types(relationship).equals(Set.of(WAS))
                && relationship.leftArrow() == null
                && relationship.rightArrow() != null;
    }

    /** The node types that a pattern names. */
    static Set<String> labels(NodePatternContext node) {
        var named = new TreeSet<String>();
        addNames(node.labelExpression(), named);
        return named.stream()
                .map(name -> GraphSchema.DERIVED_LABELS.getOrDefault(name, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The relationship types that a pattern names. */
    static Set<String> types(RelationshipPatternContext relationship) {
        var named = new TreeSet<String>();
        addNames(relationship.labelExpression(), named);
        return named;
    }

    private static void addNames(@Nullable ParseTree expression, Set<String> names) {
        if (expression instanceof LabelNameContext name) {
            names.add(name.getText());
        }
        for (int i = 0; expression != null && i < expression.getChildCount(); i++) {
            addNames(expression.getChild(i), names);
        }
    }

    /** Whether anything but a slot speaks of it. */
    boolean isNamed(String variable) {
        return names.contains(variable);
    }

    /** Whether a slot says of which kinds it is, or it holds what a pattern before it has met. */
    boolean isGuarded(String variable) {
        return guarded.contains(variable);
    }

    boolean isNode(String variable) {
        return labels.containsKey(variable);
    }

    /** Whether it is a version of a node's state. */
    boolean isVersion(String variable) {
        return versions.contains(variable);
    }

    /** Everything by whose name versions are read. */
    List<String> versionsAndFacts() {
        return Stream.concat(versions.stream(), relationships.keySet().stream()).toList();
    }

    boolean isRelationship(String variable) {
        return relationships.containsKey(variable);
    }

    /** The relationship types it may be of. */
    Set<String> types(String variable) {
        return relationships.getOrDefault(variable, Set.of());
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

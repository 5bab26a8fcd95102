package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyLabelContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.DynamicLabelContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.IndexPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/** What a question may not say: what would write, what nothing could guard, and what the schema does not know. */
final class QuestionRules {

    private static final Pattern OF_THE_ENGINE = Pattern.compile("[nrgx]\\d+(_.*)?");
    private static final Set<String> WHOLE = Set.of("properties", "keys", "labels");

    /** What computes a time, which is never a node. */
    private static final Pattern TIME = Pattern.compile("(duration|date|datetime)\\b[.(].*", Pattern.DOTALL);

    /** What names a node or a fact is the same in all its versions. */
    static final Set<String> TIMELESS = Set.of("id", "fact");

    private final GraphSchema schema;
    private final QuestionVariables variables;
    private final Set<String> given;
    private final SlotRules slots;
    private final PatternRules patterns;
    private final HopRules hops;
    private final Set<String> nodeProperties;
    private final List<String> complaints = new ArrayList<>();

    QuestionRules(GraphSchema schema, QuestionVariables variables, QuestionFile question) {
        this.schema = schema;
        this.variables = variables;
        this.given = Stream.concat(question.given().stream(), question.nodes().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.slots = new SlotRules(schema, variables, question);
        this.patterns = new PatternRules(schema, variables);
        this.hops = new HopRules(variables, given);
        this.nodeProperties = new TreeSet<>();
        schema.nodeTypes("Node")
                .forEach(type -> nodeProperties.addAll(schema.properties(type).keySet()));
    }

    List<String> complaints(ParseTree tree) {
        check(tree);
        return complaints;
    }

    private void check(ParseTree tree) {
        switch (tree) {
            case ClauseContext clause when !reads(clause) -> complain(doesMore(clause));
            case PatternElementContext element
            when lone(element) -> lone(element.getChild(NodePatternContext.class, 0));
            case PatternElementContext element -> {
                patterns.complaints(element).forEach(this::complain);
                hops.complaints(element).forEach(this::complain);
            }
            case NodePatternContext node
            when node.properties() != null ->
                complain(node.getText() + " compares properties in the pattern: write them as a condition");
            case RelationshipPatternContext relationship -> relationship(relationship);
            case AnyLabelContext any -> complain(any.getText() + " is any label or type: name those that are meant");
            case DynamicLabelContext any ->
                complain(any.getText() + " is any label or type: name those that are meant");
            case LabelExpression2Context negated
            when !negated.EXCLAMATION_MARK().isEmpty() ->
                complain(negated.getText() + " is any other label or type: name those that are meant");
            case LabelNameContext name -> known(name);
            case Expression2Context access -> access(access);
            case MapProjectionContext map ->
                complain(map.getText() + " reads properties past the Guard: name them one by one");
            case FunctionInvocationContext call
            when Marker.isSlot(call.getText()) ->
                slots.complaint(call.getText()).ifPresent(this::complain);
            case FunctionInvocationContext call
            when WHOLE.contains(call.functionName().getText().toLowerCase(Locale.ROOT)) ->
                complain(call.getText() + " reads properties past the Guard: name them one by one");
            case VariableContext variable -> variable(variable.getText());
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            check(tree.getChild(i));
        }
    }

    static String doesMore(ClauseContext clause) {
        return clause.getStart().getText().toUpperCase(Locale.ROOT)
                + " does more than read: a question is answered by MATCH, WITH, UNWIND, CALL { } and RETURN";
    }

    static boolean isOfTheEngine(String name) {
        return OF_THE_ENGINE.matcher(name).matches();
    }

    static boolean reads(ClauseContext clause) {
        return clause.matchClause() != null
                || clause.withClause() != null
                || clause.unwindClause() != null
                || clause.subqueryClause() != null
                || clause.filterClause() != null
                || clause.letClause() != null
                || clause.orderBySkipLimitClause() != null
                || clause.returnClause() != null;
    }

    /** A pattern of one node, to which no fact leads. */
    static boolean lone(PatternElementContext element) {
        return element.getChildCount() == 1 && element.getChild(0) instanceof NodePatternContext;
    }

    private void lone(NodePatternContext node) {
        if (node.labelExpression() == null) {
            var name = node.variable() == null ? "" : node.variable().getText();
            if (!variables.isNode(name) && !given.contains(name)) {
                complain(node.getText() + " is any node: give it a label");
            }
        } else if (node.variable() == null || node.WHERE() != null) {
            complain(node.getText() + " stands alone: give it a variable, and its conditions a WHERE of their own");
        }
    }

    private void relationship(RelationshipPatternContext relationship) {
        if (relationship.labelExpression() == null) {
            complain(relationship.getText() + " names no relationship type, so nothing can guard it");
        } else if (relationship.pathLength() != null) {
            complain(relationship.getText() + " has a length: write it as a quantified path, -[:TYPE]->{0,1}");
        }
    }

    private void known(LabelNameContext name) {
        var text = name.getText();
        if (ofRelationship(name)) {
            if (!text.equals(Whitelist.HOP)
                    && !Shortcut.is(text)
                    && !schema.relationshipTypes().contains(text)) {
                complain("the schema knows no relationship type " + text);
            }
        } else if (!schema.isNode(GraphSchema.DERIVED_LABELS.getOrDefault(text, text))) {
            complain("the schema knows no label " + text);
        }
    }

    static boolean ofRelationship(LabelNameContext name) {
        for (ParserRuleContext up = name.getParent(); up != null; up = up.getParent()) {
            if (up instanceof RelationshipPatternContext) {
                return true;
            }
            if (up instanceof NodePatternContext || up instanceof LabelComparisonContext) {
                return false;
            }
        }
        return false;
    }

    private void access(Expression2Context access) {
        var variable = access.getChild(0).getText();
        for (int i = 1; i < access.getChildCount(); i++) {
            if (access.getChild(i) instanceof PropertyPostfixContext postfix) {
                var property = postfix.property().propertyKeyName().getText();
                if (i == 1) {
                    property(variable, property);
                } else if (nodeProperties.contains(property) && !TIMELESS.contains(property)) {
                    complain(access.getText() + " reads " + property + " past the Guard: name the node first");
                }
            } else if (i == 1
                    && access.getChild(i) instanceof IndexPostfixContext
                    && (variables.isNode(variable) || variables.isRelationship(variable))) {
                complain(access.getText() + " reads a property past the Guard: write it as " + variable + ".name");
            }
        }
    }

    private void property(String variable, String property) {
        if (variables.isRelationship(variable)) {
            if (variables.types(variable).stream()
                    .noneMatch(type -> schema.edgeProperties(type).contains(property))) {
                unknown(variable, property);
            }
        } else if (variables.isNode(variable)) {
            if (variables.labels(variable).stream().filter(schema::isNode).noneMatch(label -> schema.properties(label)
                    .containsKey(property))) {
                unknown(variable, property);
            }
        } else if (nodeProperties.contains(property) || !variables.isMapKey(property)) {
            unlabelled(variable, property);
        }
    }

    private void unlabelled(String variable, String property) {
        if (!TIMELESS.contains(property) && Pattern.matches("\\w+", variable)) {
            complain(variable + "." + property + " is read, but no pattern gives " + variable + " a label");
        } else if (!TIMELESS.contains(property)
                && nodeProperties.contains(property)
                && !TIME.matcher(variable).matches()) {
            complain(variable + "." + property + " reads " + property + " past the Guard: name the node first");
        }
    }

    private void unknown(String variable, String property) {
        complain("the schema knows no property " + property + " of " + variable);
    }

    private void variable(String name) {
        if (isOfTheEngine(name)) {
            complain(name + " is a name of the engine's own: call it something else");
        }
        if (variables.isNode(name) && variables.isRelationship(name)) {
            complain(name + " is a node in one place and a relationship in another: call one something else");
        }
    }

    private void complain(String complaint) {
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }
}

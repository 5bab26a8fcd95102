package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;

/**
 * Puts a question's Cypher through the Guard. The author writes it for the present, without clocks; on the parse tree
 * every relationship gets its condition, every label and property its reading under the clock form, and every argument a
 * marker that the compiler fills. What cannot be guarded is a complaint.
 */
final class GuardedCypher {

    private final QuestionFile question;
    private final GraphSchema schema;
    private final Guard guard;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> labelOf = new HashMap<>();
    private final Set<String> relationships = new HashSet<>();
    private final Set<String> unlabelled = new HashSet<>();
    private final CommonTokenStream tokens;
    private final TokenStreamRewriter rewriter;
    private int anonymous;

    GuardedCypher(QuestionFile question, String body, GraphSchema schema, Guard guard) {
        this.question = question;
        this.schema = schema;
        this.guard = guard;
        this.tokens = new CommonTokenStream(new Cypher25Lexer(CharStreams.fromString(body)));
        this.rewriter = new TokenStreamRewriter(tokens);
    }

    /** The guarded text. */
    String text() {
        var parser = new Cypher25Parser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new SyntaxComplaints(complaints));
        var tree = parser.statements();
        if (complaints.isEmpty()) {
            declare(tree);
            guard(tree);
        }
        return rewriter.getText();
    }

    List<String> complaints() {
        return complaints;
    }

    /** First all variables are known, since a WHERE may stand before the pattern that labels one. */
    private void declare(ParseTree tree) {
        switch (tree) {
            case NodePatternContext node when node.variable() != null -> declareNode(node);
            case RelationshipPatternContext relationship
            when relationship.variable() != null ->
                relationships.add(relationship.variable().getText());
            default -> {}
        }
        children(tree).forEach(this::declare);
    }

    private void declareNode(NodePatternContext node) {
        var name = node.variable().getText();
        if (node.labelExpression() == null) {
            unlabelled.add(name);
        } else {
            var label = node.labelExpression().getText().substring(1);
            labelOf.put(name, GraphSchema.DERIVED_LABELS.getOrDefault(label, label));
        }
    }

    private void guard(ParseTree tree) {
        switch (tree) {
            case PatternElementContext element
            when lone(element) -> guardLone(element.getChild(NodePatternContext.class, 0));
            case NodePatternContext node
            when node.properties() != null ->
                complain("(" + node.getText() + ") compares properties in the pattern: write them as a condition");
            case RelationshipPatternContext relationship -> guardRelationship(relationship);
            case LabelComparisonContext comparison -> labels(comparison, false);
            case Expression2Context access -> guardProperty(access);
            case ParameterContext parameter ->
                marker(parameter, Marker.argument(parameter.getText().substring(1)));
            case FunctionInvocationContext call
            when Marker.isSlot(call.getText()) -> marker(call, Marker.slot(call.getText()));
            default -> {}
        }
        if (tree instanceof NodePatternContext node && node.labelExpression() != null) {
            labels(node.labelExpression(), false);
        }
        children(tree).forEach(this::guard);
    }

    private static boolean lone(PatternElementContext element) {
        return element.getChildCount() == 1 && element.getChild(0) instanceof NodePatternContext;
    }

    /** A node that no fact leads to must exist by itself at the time asked about. */
    private void guardLone(NodePatternContext node) {
        if (node.labelExpression() == null || guard.form() == ClockForm.PRESENT) {
            return;
        }
        if (node.variable() == null || node.WHERE() != null) {
            complain(node.getText() + " stands alone: give it a variable, and its conditions a WHERE of their own");
            return;
        }
        var state = "g" + anonymous++;
        rewriter.insertBefore(
                node.getStop(),
                " WHERE EXISTS { MATCH (" + node.variable().getText() + ")-[:WAS*0..1]->(" + state + ") WHERE "
                        + guard.state(state) + " }");
    }

    private void guardRelationship(RelationshipPatternContext relationship) {
        if (relationship.labelExpression() == null) {
            complain(relationship.getText() + " names no relationship type, so nothing can guard it");
            return;
        }
        if (relationship.pathLength() != null) {
            complain(relationship.getText() + " has a length: write it as a quantified path, -[:TYPE]->{0,1}");
            return;
        }
        labels(relationship.labelExpression(), true);
        var name = "g" + anonymous;
        if (relationship.variable() == null) {
            anonymous++;
            rewriter.insertAfter(relationship.LBRACKET().getSymbol(), name);
        } else {
            name = relationship.variable().getText();
        }
        var condition = guard.fact(name, false);
        if (relationship.WHERE() == null) {
            rewriter.insertBefore(relationship.RBRACKET().getSymbol(), " WHERE " + condition);
        } else {
            rewriter.insertAfter(relationship.WHERE().getSymbol(), " " + condition + " AND ");
        }
    }

    private void labels(ParserRuleContext expression, boolean relationship) {
        if (expression instanceof LabelNameContext name) {
            label(name, relationship);
        }
        children(expression).forEach(child -> {
            if (child instanceof ParserRuleContext rule) {
                labels(rule, relationship);
            }
        });
    }

    private void label(LabelNameContext name, boolean relationship) {
        var text = name.getText();
        if (relationship) {
            if (!schema.relationshipTypes().contains(text)) {
                complain("the schema knows no relationship type " + text);
            }
            rewriter.replace(name.getStart(), name.getStop(), guard.types(text, false));
        } else {
            if (!schema.isNode(GraphSchema.DERIVED_LABELS.getOrDefault(text, text))) {
                complain("the schema knows no label " + text);
            }
            rewriter.replace(name.getStart(), name.getStop(), guard.label(text));
        }
    }

    private void guardProperty(Expression2Context access) {
        if (access.getChildCount() != 2 || !(access.getChild(1) instanceof PropertyPostfixContext postfix)) {
            return;
        }
        var variable = access.getChild(0).getText();
        var property = postfix.property().propertyKeyName().getText();
        if (unlabelled.contains(variable) && !labelOf.containsKey(variable) && !property.equals("id")) {
            complain(variable + "." + property + " is read, but no pattern gives " + variable + " a label");
        } else if (relationships.contains(variable)) {
            checkKnown(variable, property, schema.edgeProperties());
        } else if (labelOf.containsKey(variable)) {
            guardState(access, variable, property);
        }
    }

    private void guardState(Expression2Context access, String variable, String property) {
        var label = labelOf.getOrDefault(variable, "");
        if (schema.isNode(label)) {
            checkKnown(variable, property, schema.properties(label).keySet());
        }
        if (guard.form() == ClockForm.PAST && !property.equals("id")) {
            var state = "g" + anonymous++;
            rewriter.replace(
                    access.getStart(),
                    access.getStop(),
                    "head(COLLECT { MATCH (" + variable + ")-[:WAS*0..1]->(" + state + ") WHERE " + guard.state(state)
                            + " RETURN " + state + "." + property + " })");
        }
    }

    private void checkKnown(String variable, String property, Set<String> known) {
        if (!known.contains(property)) {
            complain("the schema knows no property " + property + " of " + variable);
        }
    }

    private void marker(ParserRuleContext context, String marker) {
        rewriter.replace(context.getStart(), context.getStop(), marker);
    }

    private void complain(String complaint) {
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    private static List<ParseTree> children(ParseTree tree) {
        var children = new ArrayList<ParseTree>();
        for (int i = 0; i < tree.getChildCount(); i++) {
            children.add(tree.getChild(i));
        }
        return children;
    }

    @Override
    public String toString() {
        return question.name();
    }
}

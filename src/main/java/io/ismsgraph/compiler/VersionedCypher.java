package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;

/**
 * Puts the Cypher of a question that declares {@code @versions} through the Guard. It compares the clocks by itself, since
 * it is about them; the Guard still hides every version recorded after the moment of our knowledge, and what was learnt
 * later of those before: that and by whom they were superseded. Such a question meets facts of any type, ended and
 * superseded ones too, and the versions of a node as {@code (n)-[:WAS]->{0,1}(v)}.
 */
final class VersionedCypher {

    private final Guard guard;
    private final GraphSchema schema;
    private final TokenStreamRewriter rewriter;
    private int anonymous;

    private VersionedCypher(Guard guard, GraphSchema schema, CommonTokenStream tokens) {
        this.guard = guard;
        this.schema = schema;
        this.rewriter = new TokenStreamRewriter(tokens);
    }

    /** The guarded text of a question that has no complaints. */
    static String text(CommonTokenStream tokens, ParseTree tree, Guard guard, GraphSchema schema) {
        var cypher = new VersionedCypher(guard, schema, tokens);
        cypher.guard(tree);
        return cypher.rewriter.getText();
    }

    private void guard(ParseTree tree) {
        switch (tree) {
            case PatternElementContext element -> {
                QuestionVariables.versions(element).forEach(this::guardVersion);
                guardFirst(element.getChild(NodePatternContext.class, 0));
            }
            case RelationshipPatternContext relationship
            when !QuestionVariables.leadsToVersion(relationship) -> guardFact(relationship);
            case LabelNameContext name -> guardName(name);
            case Expression2Context access -> guardProperty(access);
            case ParameterContext parameter ->
                replace(parameter, Marker.argument(parameter.getText().substring(1)));
            case FunctionInvocationContext call
            when Marker.isSlot(call.getText()) -> replace(call, Marker.slot(call.getText()));
            case FunctionInvocationContext call when VersionRules.isWhole(call) -> guardWhole(call);
            case SubqueryScopeContext scope -> guard.handOn(scope, rewriter);
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            guard(tree.getChild(i));
        }
    }

    /** A node that is found by its label; whoever asks has to see it now. */
    private void guardFirst(@Nullable NodePatternContext node) {
        if (node != null && node.variable() != null && node.labelExpression() != null) {
            var seen = guard.ofNow().seen(node.variable().getText(), schema.nodeTypes(QuestionVariables.labels(node)));
            if (!seen.isEmpty()) {
                rewriter.insertBefore(node.getStop(), " WHERE true" + seen);
            }
        }
    }

    private void guardVersion(NodePatternContext version) {
        rewriter.insertBefore(
                version.getStop(), " WHERE " + guard.learnt(version.variable().getText()));
    }

    private void guardFact(RelationshipPatternContext fact) {
        var name = "g" + anonymous;
        if (fact.variable() == null) {
            anonymous++;
            rewriter.insertAfter(fact.LBRACKET().getSymbol(), name);
        } else {
            name = fact.variable().getText();
        }
        var types = QuestionVariables.types(fact);
        var condition = guard.learnt(name)
                + guard.ofNow().seenVersion(name, types.isEmpty() ? schema.relationshipTypes() : types);
        if (fact.WHERE() == null) {
            rewriter.insertBefore(fact.RBRACKET().getSymbol(), " WHERE " + condition);
        } else {
            rewriter.insertAfter(fact.WHERE().getSymbol(), " " + condition + " AND (");
            rewriter.insertBefore(fact.RBRACKET().getSymbol(), ")");
        }
    }

    private void guardName(LabelNameContext name) {
        var text = name.getText();
        if (!QuestionRules.ofRelationship(name)) {
            replace(name, guard.labelsEver(schema.nodeTypes(GraphSchema.DERIVED_LABELS.getOrDefault(text, text))));
        } else if (!text.equals(QuestionVariables.WAS)) {
            replace(name, guard.types(text, true));
        }
    }

    private void guardProperty(Expression2Context access) {
        if (!access.postFix().isEmpty() && access.postFix().getFirst() instanceof PropertyPostfixContext postfix) {
            var variable = access.getChild(0).getText();
            var property = postfix.property().propertyKeyName().getText();
            if (Guard.LEARNT_LATER.contains(property)) {
                rewriter.replace(access.getStart(), postfix.getStop(), guard.asKnown(variable, property));
            }
        }
    }

    /** In a projection, a null would leave in place what it stands for. */
    private void guardWhole(FunctionInvocationContext call) {
        var variable = VersionRules.argument(call);
        replace(
                call,
                Guard.LEARNT_LATER.stream()
                        .map(property -> property + ": coalesce(" + guard.asKnown(variable, property) + ", '')")
                        .collect(Collectors.joining(", ", variable + " {.*, ", "}")));
    }

    private void replace(ParserRuleContext context, String text) {
        rewriter.replace(context.getStart(), context.getStop(), text);
    }
}

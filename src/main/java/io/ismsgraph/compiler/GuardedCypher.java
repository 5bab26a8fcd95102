package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ParameterContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.WhereClauseContext;

/**
 * Puts a question's Cypher through the Guard. The author writes it for the present, without clocks; on the parse tree
 * every relationship gets its condition, every label and property its reading under the clock form, and every argument a
 * marker that the compiler fills.
 */
final class GuardedCypher {

    private final Guard guard;
    private final GraphSchema schema;
    private final TokenStreamRewriter rewriter;
    private final QuestionVariables variables;
    private final Conjuncts conjuncts;
    private final Map<String, String> states = new HashMap<>();
    private final Set<ParseTree> done = new HashSet<>();
    private int anonymous;

    private GuardedCypher(Guard guard, GraphSchema schema, CommonTokenStream tokens, ParseTree tree) {
        this.guard = guard;
        this.schema = schema;
        this.rewriter = new TokenStreamRewriter(tokens);
        this.variables = QuestionVariables.of(tree);
        this.conjuncts = new Conjuncts(variables);
    }

    /** The guarded text of a question that has no complaints. */
    static String text(String body, Guard guard, GraphSchema schema, QuestionFile question) {
        var tokens = tokens(body);
        var tree = new Cypher25Parser(tokens).statements();
        if (question.versions()) {
            return VersionedCypher.text(tokens, tree, guard, schema);
        }
        var cypher = new GuardedCypher(guard, schema, tokens, tree);
        cypher.guard(tree);
        return cypher.rewriter.getText();
    }

    /**
     * What cannot be parsed, and if all can, what cannot be guarded.
     *
     * @param question whose body it is
     */
    static List<String> complaints(String body, GraphSchema schema, QuestionFile question) {
        var complaints = new ArrayList<String>();
        var parser = new Cypher25Parser(tokens(body));
        parser.removeErrorListeners();
        parser.addErrorListener(new SyntaxComplaints(complaints));
        var tree = parser.statements();
        if (!complaints.isEmpty()) {
            return complaints;
        }
        var variables = QuestionVariables.of(tree);
        return question.versions()
                ? new VersionRules(schema, variables, question).complaints(tree)
                : new QuestionRules(schema, variables, question).complaints(tree);
    }

    private static CommonTokenStream tokens(String body) {
        return new CommonTokenStream(new Cypher25Lexer(CharStreams.fromString(body)));
    }

    private void guard(ParseTree tree) {
        if (done.contains(tree)) {
            return;
        }
        switch (tree) {
            case PatternElementContext element
            when QuestionRules.lone(element) -> guardLone(element.getChild(NodePatternContext.class, 0));
            case RelationshipPatternContext relationship -> guardRelationship(relationship);
            case LabelNameContext name -> guardName(name);
            case Expression2Context access -> guardProperty(access);
            case ParameterContext parameter ->
                marker(parameter, Marker.argument(parameter.getText().substring(1)));
            case FunctionInvocationContext call
            when Marker.isSlot(call.getText()) -> marker(call, Marker.slot(call.getText()));
            case WhereClauseContext where
            when guard.form() == ClockForm.PAST -> conjuncts.of(where).forEach(this::together);
            case SubqueryScopeContext scope -> guard.handOn(scope, rewriter);
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            guard(tree.getChild(i));
        }
    }

    /** One look at the state of a node tells of all that is asked of it. */
    private void together(String node, List<ParserRuleContext> parts) {
        var state = "g" + anonymous++;
        states.put(node, state);
        parts.forEach(this::guard);
        states.remove(node);
        done.addAll(parts);
        var all = parts.stream()
                .map(part -> "(" + rewriter.getText(part.getSourceInterval()) + ")")
                .collect(Collectors.joining(" AND "));
        parts.forEach(part -> rewriter.replace(part.getStart(), part.getStop(), "true"));
        var first = parts.getFirst();
        rewriter.replace(
                first.getStart(), first.getStop(), "EXISTS { MATCH " + versions(node, state) + " AND " + all + " }");
    }

    private String versions(String node, String state) {
        return "(" + node + ")-[:WAS*0..1]->(" + state + ") WHERE " + guard.state(state);
    }

    /** A node that no fact leads to must exist by itself at the time asked about. */
    private void guardLone(NodePatternContext node) {
        if (node.labelExpression() == null) {
            return;
        }
        var name = node.variable().getText();
        var seen = guard.seen(name, schema.nodeTypes(QuestionVariables.labels(node)));
        var condition = guard.form() == ClockForm.PRESENT || isLookedAt(node, name) ? seen : stands(name) + seen;
        if (!condition.isEmpty()) {
            rewriter.insertBefore(node.getStop(), " WHERE true" + condition);
        }
    }

    private String stands(String node) {
        return " AND EXISTS { MATCH " + versions(node, "g" + anonymous++) + " }";
    }

    /** Whether the condition over its pattern holds for none that does not stand. */
    private boolean isLookedAt(NodePatternContext node, String name) {
        var where = Conjuncts.over(node);
        return where != null && conjuncts.of(where).containsKey(name);
    }

    private void guardRelationship(RelationshipPatternContext relationship) {
        var name = "g" + anonymous;
        if (relationship.variable() == null) {
            anonymous++;
            rewriter.insertAfter(relationship.LBRACKET().getSymbol(), name);
        } else {
            name = relationship.variable().getText();
        }
        var condition = condition(name, QuestionVariables.types(relationship));
        if (relationship.WHERE() == null) {
            rewriter.insertBefore(relationship.RBRACKET().getSymbol(), " WHERE " + condition);
        } else {
            rewriter.insertAfter(relationship.WHERE().getSymbol(), " " + condition + " AND (");
            rewriter.insertBefore(relationship.RBRACKET().getSymbol(), ")");
        }
    }

    private String condition(String name, Set<String> types) {
        return Shortcut.among(types)
                .map(shortcut -> shortcut.condition(guard, name))
                .orElseGet(() -> guard.fact(name, false) + guard.seen(name, Whitelist.meant(schema, types), false));
    }

    private void guardName(LabelNameContext name) {
        rewriter.replace(
                name.getStart(),
                name.getStop(),
                QuestionRules.ofRelationship(name) ? types(name.getText()) : guard.label(name.getText()));
    }

    private String types(String type) {
        return type.equals(Whitelist.HOP) ? Whitelist.types(schema, guard) : guard.types(type, false);
    }

    private void guardProperty(Expression2Context access) {
        if (guard.form() == ClockForm.PRESENT) {
            return;
        }
        Conjuncts.state(access, variables).ifPresent(node -> {
            var postfix = access.postFix().getFirst();
            var state = states.get(node);
            rewriter.replace(
                    access.getStart(),
                    postfix.getStop(),
                    state == null ? looked(node, postfix) : state + postfix.getText());
        });
    }

    private String looked(String node, ParserRuleContext postfix) {
        var state = "g" + anonymous++;
        return "head(COLLECT { MATCH " + versions(node, state) + " RETURN " + state + postfix.getText() + " })";
    }

    private void marker(ParserRuleContext context, String marker) {
        rewriter.replace(context.getStart(), context.getStop(), marker);
    }
}

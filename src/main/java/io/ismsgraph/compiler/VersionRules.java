package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.AnyLabelContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.DynamicLabelContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.IndexPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpression2Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelNameContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PatternElementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PropertyPostfixContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/**
 * What a question that declares {@code @versions} may not say. It may compare the clocks of facts and of versions by itself;
 * it may not read a node but through a version, whose clocks it can compare, nor a fact or version by anything but its name,
 * by which the Guard finds it.
 */
final class VersionRules {

    private final GraphSchema schema;
    private final QuestionVariables variables;
    private final SlotRules slots;
    private final Set<String> given;
    private final Set<String> ofVersions = new TreeSet<>(GraphSchema.FACT_PROPERTIES);
    private final Set<String> complaints = new LinkedHashSet<>();

    VersionRules(GraphSchema schema, QuestionVariables variables, QuestionFile question) {
        this.schema = schema;
        this.variables = variables;
        this.slots = new SlotRules(schema, variables, question);
        this.given = Set.copyOf(question.given());
        ofVersions.addAll(Guard.LEARNT_LATER);
        schema.nodeTypes("Node")
                .forEach(type -> ofVersions.addAll(schema.properties(type).keySet()));
    }

    List<String> complaints(ParseTree tree) {
        if (variables.versionsAndFacts().isEmpty()) {
            complaints.add("declares @versions and names no version and no fact: take the line away");
        }
        check(tree);
        return List.copyOf(complaints);
    }

    private void check(ParseTree tree) {
        switch (tree) {
            case ClauseContext clause
            when !QuestionRules.reads(clause) -> complaints.add(QuestionRules.doesMore(clause));
            case PatternElementContext element -> pattern(element);
            case NodePatternContext node
            when node.properties() != null ->
                complaints.add(node.getText() + " compares properties in the pattern: write them as a condition");
            case RelationshipPatternContext relationship -> relationship(relationship);
            case AnyLabelContext any -> complaints.add(any.getText() + " is any label or type: leave it out");
            case DynamicLabelContext any -> complaints.add(any.getText() + " is any label or type: leave it out");
            case LabelExpression2Context negated
            when !negated.EXCLAMATION_MARK().isEmpty() ->
                complaints.add(negated.getText() + " is any other label or type: name those that are meant");
            case LabelNameContext name -> known(name);
            case Expression2Context access -> access(access);
            case MapProjectionContext map ->
                complaints.add(map.getText() + " reads properties past the Guard: write properties(version)");
            case FunctionInvocationContext call -> call(call);
            case VariableContext variable
            when QuestionRules.isOfTheEngine(variable.getText()) ->
                complaints.add(variable.getText() + " is a name of the engine's own: call it something else");
            default -> {}
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            check(tree.getChild(i));
        }
    }

    private void pattern(PatternElementContext element) {
        if (QuestionRules.lone(element)) {
            var node = element.getChild(NodePatternContext.class, 0);
            var name = node.variable() == null ? "" : node.variable().getText();
            if (node.labelExpression() == null && !variables.isNode(name) && !given.contains(name)) {
                complaints.add(node.getText() + " is any node: give it a label");
            }
        }
        QuestionVariables.versions(element).stream()
                .filter(node -> node.variable() == null || node.labelExpression() != null || node.WHERE() != null)
                .forEach(node -> complaints.add(node.getText()
                        + " is a version: give it a variable and no label, and its conditions a WHERE of their own"));
    }

    private void relationship(RelationshipPatternContext relationship) {
        var text = relationship.getText();
        if (relationship.LBRACKET() == null) {
            complaints.add(text + " cannot be guarded: write it with brackets, -[]->");
        } else if (relationship.pathLength() != null) {
            complaints.add(text + " has a length: write it as a quantified path, -[]->{0,1}");
        } else if (QuestionVariables.types(relationship).contains(QuestionVariables.WAS)
                && (!QuestionVariables.leadsToVersion(relationship) || relationship.variable() != null)) {
            complaints.add(text + " is no way to versions: write (node)-[:WAS]->{0,1}(version)");
        }
    }

    private void known(LabelNameContext name) {
        var text = name.getText();
        if (QuestionRules.ofRelationship(name)) {
            if (!text.equals(QuestionVariables.WAS)
                    && !schema.relationshipTypes().contains(text)) {
                complaints.add("the schema knows no relationship type " + text);
            }
        } else if (!schema.nodeTypes(GraphSchema.DERIVED_LABELS.getOrDefault(text, text)).stream()
                .allMatch(schema::isNode)) {
            complaints.add("the schema knows no label " + text);
        }
    }

    private void access(Expression2Context access) {
        var variable = access.getChild(0).getText();
        var isVersion = variables.isVersion(variable) || variables.isRelationship(variable);
        for (int i = 1; i < access.getChildCount(); i++) {
            if (access.getChild(i) instanceof PropertyPostfixContext postfix) {
                var property = postfix.property().propertyKeyName().getText();
                if (!QuestionRules.TIMELESS.contains(property) && !(i == 1 && isVersion)) {
                    other(access, variable, property);
                } else if (i == 1 && variables.isVersion(variable) && !ofVersions.contains(property)) {
                    complaints.add("the schema knows no property " + property + " of " + variable);
                }
            } else if (i == 1
                    && access.getChild(i) instanceof IndexPostfixContext
                    && (isVersion || variables.isNode(variable))) {
                complaints.add(
                        access.getText() + " reads a property past the Guard: write it as " + variable + ".name");
            }
        }
    }

    /** Maps have other keys than versions; of what a function returns nothing is known, and parts of a time are harmless. */
    private void other(Expression2Context access, String variable, String property) {
        var unknown = Pattern.matches("\\w+", variable) && !variables.isMapKey(property);
        if (ofVersions.contains(property) || unknown) {
            complaints.add(access.getText() + " reads " + property
                    + " past the Guard: name a version, (node)-[:WAS]->{0,1}(version), or a fact, and read it there");
        }
    }

    private void call(FunctionInvocationContext call) {
        if (Marker.isSlot(call.getText())) {
            slots.complaint(call.getText()).ifPresent(complaints::add);
        } else if (isWhole(call) && !variables.isVersion(argument(call)) && !variables.isRelationship(argument(call))) {
            complaints.add(call.getText() + " reads past the Guard: it takes the name of a version or of a fact");
        }
    }

    /** Whether it reads all there is of something. */
    static boolean isWhole(FunctionInvocationContext call) {
        return call.functionName().getText().toLowerCase(Locale.ROOT).equals("properties");
    }

    /** What a function of one argument is called with. */
    static String argument(FunctionInvocationContext call) {
        return Pattern.compile("\\w+\\((.*)\\)", Pattern.DOTALL)
                .matcher(call.getText())
                .replaceAll("$1");
    }
}

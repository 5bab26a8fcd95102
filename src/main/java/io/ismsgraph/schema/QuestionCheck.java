package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a question file and its field say the same. */
final class QuestionCheck {

    /** Arguments the engine serves itself. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("first", "after", "last", "before", "asOf", "knownAt", "limit");

    /** What of it a question may read: the clocks, and how many rows are wanted. */
    private static final Set<String> READABLE = Set.of("asOf", "knownAt", "limit");

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern SLOT = Pattern.compile("\\b(?:where|kinds|hops)\\(\\s*\\w+\\s*,\\s*(\\w+)\\s*\\)");

    private final GraphQLSchema schema;
    private final QuestionFile question;
    private final Collection<QuestionFile> all;
    private final Map<FieldCoordinates, FieldSource> sources;
    private final Map<String, String> predicates;
    private final Lineage lineage;
    private final List<Fault> faults = new ArrayList<>();

    QuestionCheck(
            GraphQLSchema schema,
            QuestionFile question,
            Collection<QuestionFile> all,
            Map<FieldCoordinates, FieldSource> sources,
            Lineage lineage,
            Map<String, String> predicates) {
        this.schema = schema;
        this.question = question;
        this.all = all;
        this.sources = sources;
        this.predicates = predicates;
        this.lineage = lineage;
    }

    List<Fault> faults() {
        var parts = question.coordinate().split("\\.");
        var type = schema.getObjectType(parts[0]);
        var field = type == null ? null : type.getFieldDefinition(parts[1]);
        if (field == null) {
            fault("answers no field: declare it in a schema file, or remove this file");
            return faults;
        }
        if (question.body().isEmpty() || question.columns().isEmpty()) {
            fault("needs a line // @columns and a body that returns them");
        }
        if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")
                && question.key().isEmpty()) {
            fault("needs a line // @key that orders its rows and tells them apart");
        }
        new ColumnCheck(schema, sources, question).faults(field).forEach(this::fault);
        arguments(field);
        return faults;
    }

    private void arguments(GraphQLFieldDefinition field) {
        var declared = names(field);
        var lent = lineage.inherited(question.coordinate());
        used(question).stream()
                .filter(name -> !READABLE.contains(name))
                .filter(name -> OF_THE_ENGINE.contains(name) || (!declared.contains(name) && !lent.contains(name)))
                .forEach(name -> fault("uses $" + name + ", which is no argument of its field"));
        question.nodes().stream()
                .filter(name -> !isId(field.getArgument(name)))
                .forEach(name -> fault("finds a node by " + name + ", which is no argument of type ID!"));
        declared.removeAll(OF_THE_ENGINE);
        all.stream()
                .filter(file -> lineage.leads(question.coordinate(), file.coordinate()))
                .forEach(file -> declared.removeAll(used(file)));
        declared.forEach(name -> fault("does not use the argument " + name + " of its field"));
    }

    private static boolean isId(@Nullable GraphQLArgument argument) {
        return argument != null
                && GraphQLTypeUtil.simplePrint(argument.getType()).equals("ID!");
    }

    private static Set<String> names(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .map(GraphQLArgument::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> used(QuestionFile file) {
        var text = new StringBuilder(file.body());
        predicates.forEach((name, body) -> {
            if (calls(file.body(), name)) {
                text.append('\n').append(body);
            }
        });
        var names = new HashSet<>(file.nodes());
        for (var pattern : List.of(PARAMETER, SLOT)) {
            pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    /** A pattern for each predicate and file takes long to compile, and few are called. */
    private static boolean calls(String body, String predicate) {
        return body.contains(predicate + "(")
                && Pattern.compile("\\b" + predicate + "\\(").matcher(body).find();
    }

    private void fault(String message) {
        faults.add(new Fault("cypher/questions/" + question.name(), question.coordinate(), message));
    }
}

package io.ismsgraph.compiler;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Lifecycle;
import io.ismsgraph.schema.MutationFile;
import io.ismsgraph.schema.MutationFile.Erases;
import io.ismsgraph.schema.MutationFile.Judges;
import io.ismsgraph.schema.MutationFile.Refuses;
import io.ismsgraph.schema.MutationFile.Says;
import io.ismsgraph.schema.MutationFile.Section;
import io.ismsgraph.schema.MutationFile.States;
import io.ismsgraph.schema.QuestionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mutation's sections with shared predicates written out, ready to be put through the Guard. */
final class MutationTemplate {

    private static final Set<String> OF_FACTS = Set.of("from", "to", "since", "until", "by");

    /**
     * A section.
     *
     * @param section as its file has it
     * @param question the same as a question, with the nodes it speaks of in reach
     * @param staged the properties with stages of which it says something
     */
    record Part(Section section, QuestionFile question, Map<String, Lifecycle> staged) {}

    private final MutationFile file;
    private final GraphSchema schema;
    private final List<Part> parts;

    MutationTemplate(MutationFile file, GraphSchema schema) {
        this.file = file;
        this.schema = schema;
        this.parts = file.sections().stream().map(this::part).toList();
    }

    MutationFile file() {
        return file;
    }

    List<Part> parts() {
        return parts;
    }

    /** What is erased of a node. */
    Set<String> personal(Erases erases) {
        return schema.personal(erases.label());
    }

    /** Whether an argument holds several ids, so that no one node is meant by its name. */
    boolean isList(String argument) {
        var declared =
                Objects.requireNonNull(schema.field("Mutation", file.name()).getArgument(argument));
        return GraphQLTypeUtil.unwrapNonNull(declared.getType()) instanceof GraphQLList;
    }

    private Map<String, Lifecycle> staged(Section section, List<String> columns) {
        var staged = new TreeMap<String, Lifecycle>();
        if (section instanceof Says says && schema.isNode(says.label())) {
            staged.putAll(schema.lifecycles(says.label()));
        }
        staged.keySet().retainAll(columns);
        return staged;
    }

    private Part part(Section section) {
        var body = QuestionTemplate.expanded(section.body(), schema.predicates());
        var reach = file.nodes().entrySet().stream()
                .filter(node -> !isList(node.getKey()))
                .filter(node -> Pattern.compile("\\b" + node.getKey() + "\\b")
                        .matcher(body.replace("$" + node.getKey(), ""))
                        .find())
                .map(node -> "MATCH (" + node.getKey() + ":" + node.getValue() + ") WHERE " + node.getKey() + ".id = $"
                        + node.getKey() + "\n")
                .collect(Collectors.joining());
        var columns = ReturnedColumns.of(body);
        var question = new QuestionFile(
                file.name(),
                file.coordinate(),
                List.of(),
                List.of(),
                columns,
                Set.of(),
                List.of(),
                List.of(),
                false,
                reach + body);
        return new Part(section, question, staged(section, columns));
    }

    /** What the Guard cannot pass, and what its rows name that the schema does not know. */
    List<Fault> faults() {
        return parts.stream()
                .flatMap(part -> complaints(part).stream())
                .map(complaint ->
                        new Fault("cypher/mutations/" + file.name() + ".cypher", file.coordinate(), complaint))
                .toList();
    }

    private List<String> complaints(Part part) {
        var columns = new TreeSet<>(part.question().columns());
        var complaints =
                new ArrayList<>(GuardedCypher.complaints(part.question().body(), schema, part.question()));
        switch (part.section()) {
            case Refuses refuses -> {
                missing(
                        complaints,
                        refuses.columns().stream(),
                        columns,
                        "@refuses tells {%s}, which is no column of its rows");
            }
            case Says says -> {
                missing(complaints, Stream.of("id"), columns, "@says " + says.label() + " has no column %s");
                columns.removeAll(Set.of("id", "since"));
                if (schema.isNode(says.label())) {
                    missing(
                            complaints,
                            columns.stream(),
                            schema.properties(says.label()).keySet(),
                            "the schema knows no property %s of " + says.label());
                    lifecycles(says, complaints);
                } else {
                    complaints.add("the schema knows no nodes of type " + says.label());
                }
            }
            case States states -> {
                missing(complaints, Stream.of("from", "to"), columns, "@holds and @ends have a column %s");
                columns.removeAll(OF_FACTS);
                missing(
                        complaints,
                        columns.stream(),
                        schema.edgeProperties(states.type()),
                        "the schema knows no property %s of " + states.type());
                if (!schema.leads(states.type(), Set.of(states.from()), Set.of(states.to()))) {
                    complaints.add("no hop of the schema leads by " + states.type() + " from " + states.from() + " to "
                            + states.to());
                }
            }
            case Erases erases -> {
                missing(complaints, Stream.of("id"), columns, "@erases " + erases.label() + " has no column %s");
                if (!schema.isNode(erases.label())
                        || schema.personal(erases.label()).isEmpty()) {
                    complaints.add("the schema knows nothing @personal of nodes of type " + erases.label());
                }
            }
            case Judges _ -> missing(complaints, Stream.of("rule"), columns, "@judges has a column %s");
        }
        return complaints;
    }

    private void lifecycles(Says says, List<String> complaints) {
        schema.lifecycles(says.label()).forEach((property, stages) -> stages.unknown()
                .forEach(stage -> complaints.add(says.label() + "." + property + " never is " + stage)));
    }

    private static void missing(List<String> complaints, Stream<String> wanted, Set<String> there, String words) {
        wanted.filter(name -> !there.contains(name)).forEach(name -> complaints.add(words.formatted(name)));
    }
}

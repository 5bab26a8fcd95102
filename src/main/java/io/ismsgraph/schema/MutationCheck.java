package io.ismsgraph.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLSchema;
import io.ismsgraph.schema.MutationFile.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a mutation file and its field say the same. */
final class MutationCheck {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private final GraphQLSchema schema;
    private final MutationFile file;
    private final Map<String, String> predicates;
    private final List<Fault> faults = new ArrayList<>();

    MutationCheck(GraphQLSchema schema, MutationFile file, Map<String, String> predicates) {
        this.schema = schema;
        this.file = file;
        this.predicates = predicates;
    }

    List<Fault> faults() {
        var type = schema.getMutationType();
        var field = type == null ? null : type.getFieldDefinition(file.name());
        if (field == null) {
            fault("does what no field asks for: declare it in a schema file, or remove this file");
            return faults;
        }
        var declared = field.getArguments().stream()
                .map(GraphQLArgument::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        declared.remove("act");
        Set.of("asOf", "knownAt").stream()
                .filter(declared::contains)
                .forEach(name -> fault("takes an argument " + name + ", which means a clock everywhere else"));
        file.nodes().forEach((name, node) -> {
            if (!declared.contains(name)) {
                fault("finds a node by " + name + ", which is no argument of its field");
            } else if (NodeTypes.of(schema, node).isEmpty()) {
                fault("finds a " + node + " by " + name + ", which is no type of nodes");
            }
        });
        if (!file.returns().isEmpty() && !file.nodes().containsKey(file.returns())) {
            fault("answers " + file.returns() + ", which is no @node");
        }
        var used = used();
        used.stream()
                .filter(name -> !declared.contains(name) && !MutationNames.ALL.contains(name))
                .forEach(name -> fault("uses $" + name + ", which is no argument of its field"));
        declared.removeAll(used);
        declared.removeAll(file.nodes().keySet());
        declared.forEach(name -> fault("does not use the argument " + name + " of its field"));
        return faults;
    }

    private Set<String> used() {
        var text = new StringBuilder();
        file.sections().stream().map(Section::body).forEach(body -> {
            text.append(body).append('\n');
            predicates.forEach((name, meaning) -> {
                if (Pattern.compile("\\b" + name + "\\(").matcher(body).find()) {
                    text.append(meaning).append('\n');
                }
            });
        });
        return PARAMETER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void fault(String message) {
        faults.add(new Fault("cypher/mutations/" + file.name() + ".cypher", file.coordinate(), message));
    }
}

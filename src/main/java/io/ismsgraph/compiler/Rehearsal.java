package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.QuestionFile;
import io.ismsgraph.schema.SchemaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Has the graph explain every question before anybody asks it, in its present and in its past form: what it would refuse
 * then, stops the start now.
 */
public final class Rehearsal {

    private static final List<String> CLOCKS = List.of("", "asOf: \"2000-01-01T00:00:00Z\"");

    private final Compiler compiler;
    private final GraphReader reader;
    private final Set<String> done = new HashSet<>();

    private Rehearsal(Compiler compiler, GraphReader reader) {
        this.compiler = compiler;
        this.reader = reader;
    }

    /**
     * Rehearses all questions.
     *
     * @throws SchemaException naming every question file the graph refuses
     */
    public static void of(Compiler compiler, GraphReader reader) {
        var faults = new Rehearsal(compiler, reader).faults();
        if (!faults.isEmpty()) {
            throw new SchemaException(faults);
        }
    }

    private List<Fault> faults() {
        var routes = new Routes(compiler.schema());
        var faults = new ArrayList<Fault>();
        compiler.schema().questions().stream()
                .sorted(Comparator.comparing(
                        question -> routes.to(question.coordinate()).size()))
                .forEach(question -> rehearse(question, routes).ifPresent(faults::add));
        return faults;
    }

    /** Together with the questions inside it, to save time; alone, if that fails. */
    private Optional<Fault> rehearse(QuestionFile question, Routes routes) {
        if (!done.add(question.coordinate())) {
            return Optional.empty();
        }
        var route = routes.to(question.coordinate());
        if (route.isEmpty()) {
            return Optional.of(fault(question, "cannot be reached from any root"));
        }
        var inside = new HashSet<String>();
        if (complaint(clocks -> together(routes, route, clocks, inside)).isEmpty()) {
            done.addAll(inside);
            return Optional.empty();
        }
        var alone = complaint(clocks -> routes.operation(route, clocks, null));
        if (alone.isPresent()) {
            // What is asked inside it would only fail for the same reason.
            done.addAll(inside);
        }
        return alone.map(complaint -> fault(question, complaint));
    }

    private static String together(Routes routes, List<Routes.Step> route, String clocks, Set<String> inside) {
        inside.clear();
        return routes.operation(route, clocks, inside);
    }

    private Optional<String> complaint(UnaryOperator<String> operation) {
        return CLOCKS.stream()
                .map(clocks -> refused(operation.apply(clocks)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String refused(String operation) {
        var now = reader.now();
        var document = new Parser().parseDocument(operation);
        var roots = new ArrayList<Root>();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("now", now));
        for (var entry : compiler.compile(document, null, CoercedVariables.emptyVariables(), now, _ -> true)
                .roots()) {
            switch (entry) {
                case Entry.Refused refused -> {
                    return refused.refusal().getMessage();
                }
                case Entry.Compiled(var root) -> {
                    root.bind(CoercedVariables.emptyVariables(), now, parameters);
                    roots.add(root);
                }
            }
        }
        return reader.complaint(Operation.statement(roots), parameters);
    }

    private static Fault fault(QuestionFile question, String complaint) {
        return new Fault("cypher/questions/" + question.name(), question.coordinate(), complaint);
    }
}

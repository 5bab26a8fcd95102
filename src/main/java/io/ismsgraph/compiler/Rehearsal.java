package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.QuestionFile;
import io.ismsgraph.schema.SchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has the graph explain every question before anybody asks it, in its present and in its past form: what it would refuse
 * then, stops the start now.
 */
public final class Rehearsal {

    private static final List<String> CLOCKS = List.of("", "asOf: \"2000-01-01T00:00:00Z\"");

    private final Compiler compiler;
    private final GraphReader reader;

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
        return compiler.schema().questions().stream()
                .flatMap(question -> fault(question, routes).stream())
                .toList();
    }

    /** Each question alone: all that is planned together is planned anew for each shape of an operation anyway. */
    private Optional<Fault> fault(QuestionFile question, Routes routes) {
        var route = routes.to(question.coordinate());
        if (route.isEmpty()) {
            return Optional.of(fault(question, "cannot be reached from any root"));
        }
        var alone = compiler.alone(question);
        return CLOCKS.stream()
                .map(clocks -> complaint(alone, routes.operation(route, clocks)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(complaint -> fault(question, complaint));
    }

    private @Nullable String complaint(Compiler alone, String operation) {
        var now = reader.now();
        var document = new Parser().parseDocument(operation);
        var roots = new ArrayList<Root>();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("now", now));
        for (var entry : alone.compile(document, null, CoercedVariables.emptyVariables(), View.WHOLE, now, _ -> true)
                .roots()) {
            switch (entry) {
                case Entry.OfService _ -> {}
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

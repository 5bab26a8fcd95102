package io.ismsgraph.compiler;

import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.QuestionFile;
import io.ismsgraph.schema.SchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has the graph explain questions before anybody asks them, in their present and in their past form, and what mutations read:
 * what it would refuse then, stops the start now. A build has the database that comes with it explain all that are shipped, and keeps what they
 * became: those need no rehearsal there until they become something else.
 */
public final class Rehearsal {

    private static final List<String> CLOCKS = List.of("", "asOf: \"2000-01-01T00:00:00Z\"");

    private final Compiler compiler;
    private final GraphReader reader;
    private final Set<String> known;

    private Rehearsal(Compiler compiler, GraphReader reader, Set<String> known) {
        this.compiler = compiler;
        this.reader = reader;
        this.known = known;
    }

    /**
     * Rehearses questions.
     *
     * @param known those that need none, as {@link #digests} has them
     * @throws SchemaException naming every question file the graph refuses
     */
    public static void of(Compiler compiler, GraphReader reader, Set<String> known) {
        var faults = new Rehearsal(compiler, reader, known).faults();
        if (!faults.isEmpty()) {
            throw new SchemaException(faults);
        }
    }

    /** The questions that a build has rehearsed, as {@link #digests} has them. */
    public static Set<String> ofBuild() {
        try (var file = Rehearsal.class.getResourceAsStream("rehearsed.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A file.
     *
     * @param file its path
     * @param coordinate the field it is for
     * @param forms what it becomes
     */
    private record Item(String file, String coordinate, List<Rehearsed> forms) {

        String digest() {
            return coordinate + ".cypher "
                    + Sha256.hex(forms.stream().map(Rehearsed::text).collect(Collectors.joining("\n")));
        }
    }

    /** A line for each file: its field, and the SHA-256 of the statements it becomes. */
    public static List<String> digests(Compiler compiler) {
        return items(compiler).map(Item::digest).sorted().toList();
    }

    private static Stream<Item> items(Compiler compiler) {
        var routes = new Routes(compiler.schema());
        return Stream.concat(
                compiler.schema().questions().stream()
                        .map(question -> new Item(
                                "cypher/questions/" + question.name(),
                                question.coordinate(),
                                rehearsed(compiler, question, routes))),
                compiler.schema().mutations().stream()
                        .map(mutation -> new Item(
                                "cypher/mutations/" + mutation.name() + ".cypher",
                                mutation.coordinate(),
                                List.of(rehearsed(compiler, routes.mutation(mutation.name()))))));
    }

    private List<Fault> faults() {
        return items(compiler).flatMap(item -> fault(item).stream()).toList();
    }

    private Optional<Fault> fault(Item item) {
        if (item.forms().isEmpty()) {
            return Optional.of(new Fault(item.file(), item.coordinate(), "cannot be reached from any root"));
        }
        return known.contains(item.digest())
                ? Optional.empty()
                : item.forms().stream()
                        .map(this::complaint)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(complaint -> new Fault(item.file(), item.coordinate(), complaint));
    }

    /**
     * What a question becomes at one clock.
     *
     * @param text its statement, or why there is none
     * @param roots of the statement; none if there is none
     */
    private record Rehearsed(String text, List<Root> roots) {}

    /** Each question alone: all that is planned together is planned anew for each shape of an operation anyway. */
    private static List<Rehearsed> rehearsed(Compiler compiler, QuestionFile question, Routes routes) {
        var route = routes.to(question.coordinate());
        var alone = compiler.alone(question);
        return route.isEmpty()
                ? List.of()
                : CLOCKS.stream()
                        .map(clocks -> rehearsed(alone, routes.operation(route, clocks)))
                        .toList();
    }

    private static Rehearsed rehearsed(Compiler alone, String operation) {
        var document = new Parser().parseDocument(operation);
        var roots = new ArrayList<Root>();
        for (var entry : alone.compile(
                        document, null, CoercedVariables.emptyVariables(), View.WHOLE, 0, false, _ -> true)
                .roots()) {
            switch (entry) {
                case Entry.OfService _ -> {}
                case Entry.Refused refused -> {
                    return new Rehearsed(String.valueOf(refused.refusal().getMessage()), List.of());
                }
                case Entry.Compiled(var root) -> roots.add(root);
            }
        }
        var done = roots.stream().flatMap(root -> root.mutation().stream()).findFirst();
        return new Rehearsed(done.map(Mutation::text).orElseGet(() -> Operation.statement(roots)), roots);
    }

    private @Nullable String complaint(Rehearsed form) {
        if (form.roots().isEmpty()) {
            return form.text();
        }
        var now = reader.now();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("now", now));
        form.roots().forEach(root -> root.bind(CoercedVariables.emptyVariables(), now, parameters));
        form.roots().stream().flatMap(root -> root.mutation().stream()).forEach(done -> done.fill(parameters));
        return reader.complaint(form.text(), parameters);
    }
}

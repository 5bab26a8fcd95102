package io.ismsgraph.compiler;

import graphql.execution.MergedField;
import graphql.language.Argument;
import graphql.normalized.ExecutableNormalizedField;
import io.ismsgraph.schema.ClosedFieldException;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One operation, compiled: all its roots side by side as columns of one statement.
 *
 * @param roots in the order asked for; a refused one says why
 */
public record Operation(List<Entry> roots) {

    /** A root, or why it cannot be asked. */
    public sealed interface Entry {

        /** Its name in the answer. */
        String key();

        /** A root that can be asked. */
        record Compiled(Root root) implements Entry {

            @Override
            public String key() {
                return root.key();
            }
        }

        /** A root that a part of the service answers, and whoever asks may ask for. */
        record OfService(String key) implements Entry {}

        /** A root that cannot. */
        record Refused(String key, boolean nonNull, Refusal refusal) implements Entry {}
    }

    /** Compiles the roots; each stands for itself, so that a refused one does not keep the others from answering. */
    static Operation compile(Terms terms, RootFields roots, Predicate<String> wanted, long now) {
        var entries = new ArrayList<Entry>();
        for (var root : roots.all()) {
            if (wanted.test(root.getName())) {
                entries.add(entry(terms, roots, root, entries.size(), now));
            }
        }
        return new Operation(List.copyOf(entries));
    }

    private static Entry entry(Terms terms, RootFields roots, MergedField root, int number, long now) {
        try {
            var normalised = roots.normalised(root);
            holdArguments(terms.schema(), normalised.field());
            holdPast(terms, roots, root);
            if (terms.schema().source(roots.type(), root.getName()) instanceof FieldSource.Service) {
                hold(terms.schema(), normalised.field());
                return new Entry.OfService(root.getResultKey());
            }
            // What is done is read by itself, so that the same done twice is planned once.
            var place = roots.type().equals("Mutation") ? 0 : number;
            return new Entry.Compiled(Root.compile(
                    terms, roots.type(), normalised.order(), normalised.field(), place, roots.variables(), now));
        } catch (ClosedFieldException closed) {
            return refused(terms, roots, root, Refusal.closed(closed));
        } catch (Refusal refusal) {
            return refused(terms, roots, root, refusal);
        }
    }

    /** What was asked is asked again of the graph alone: nothing is done once more, and the service has no past. */
    private static void holdPast(Terms terms, RootFields roots, MergedField root) {
        var service = terms.schema().isOfService(roots.type(), root.getName());
        if (terms.past() && (service || roots.type().equals("Mutation"))) {
            throw new Refusal(
                    Refusal.Code.BAD_ARGUMENT,
                    root.getName() + " is not asked again: only questions of the graph are.");
        }
    }

    /** Whether all of it is open to whoever asks. */
    private static void hold(GraphSchema open, ExecutableNormalizedField field) {
        if (!field.getFieldName().startsWith("__")) {
            field.getObjectTypeNames().forEach(type -> open.source(type, field.getFieldName()));
        }
        field.getChildren().forEach(child -> hold(open, child));
    }

    private static void holdArguments(GraphSchema open, ExecutableNormalizedField field) {
        var given = field.getAstArguments().stream().map(Argument::getName).toList();
        field.getObjectTypeNames().forEach(type -> open.requireOpen(type, field.getFieldName(), given));
        field.getChildren().forEach(child -> holdArguments(open, child));
    }

    private static Entry refused(Terms terms, RootFields roots, MergedField root, Refusal refusal) {
        return new Entry.Refused(root.getResultKey(), terms.schema().promises(roots.type(), root.getName()), refusal);
    }

    /** How long its statement is. */
    public int length() {
        return roots.stream()
                .mapToInt(entry ->
                        entry instanceof Entry.Compiled(var root) ? root.text().length() : 0)
                .sum();
    }

    /** The statement for some of the roots, a column for each. */
    public static String statement(List<Root> roots) {
        return IntStream.range(0, roots.size())
                .mapToObj(i -> roots.get(i).text() + " AS c" + i)
                .collect(Collectors.joining(",\n", "CYPHER 25 RETURN ", ""));
    }
}

package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ismsgraph.compiler.Rehearsal;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.schema.SchemaException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product with something added to it, and what its start complains about. */
final class Drift {

    private static final Pattern DONE = Pattern.compile("(?s)extend type Mutation \\{.*?\n}\n");

    private Drift() {}

    static List<Fault> faults(ProductFiles files) {
        var drift = catchThrowableOfType(
                SchemaException.class, () -> start(files, TestGraph.shared().oneReader()));
        return drift == null ? List.of() : drift.faults();
    }

    /** All that a start checks. */
    static void start(ProductFiles files, GraphReader reader) {
        Rehearsal.of(ApiConfiguration.compiler(files, reader), reader, Rehearsal.ofBuild());
    }

    /** The product with a mutation more. */
    static ProductFiles mutation(String field, String text) {
        var with = product("extend type Mutation { " + field + " @auth(roles: [ADMINISTRATOR]) }", Map.of());
        return new ProductFiles(with.graphql(), with.questions(), with.predicates(), Map.of("test", text));
    }

    /** What is only asked of the product, since that is read in half the time, and something more. */
    static ProductFiles product(String schema, Map<String, String> questions) {
        var product = ProductFiles.read("classpath:");
        var graphql = new TreeMap<>(product.graphql());
        graphql.replaceAll((_, text) -> DONE.matcher(text)
                .replaceAll(block -> block.group().contains("@made") ? Matcher.quoteReplacement(block.group()) : ""));
        graphql.put("test.graphqls", schema);
        var all = new TreeMap<>(product.questions());
        all.putAll(questions);
        return new ProductFiles(graphql, all, product.predicates(), Map.of());
    }
}

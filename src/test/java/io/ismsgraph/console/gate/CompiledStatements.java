package io.ismsgraph.console.gate;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Rehearsal;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.FailingReader;
import io.ismsgraph.graph.ForwardingReader;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.pages.Examples;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the compiler writes: every example, and every question in its present and in its past form. */
final class CompiledStatements {

    private CompiledStatements() {}

    static List<String> all() throws IOException {
        var statements = new ArrayList<>(examples());
        Rehearsal.of(
                new Compiler(GraphSchema.of(ProductFiles.read("classpath:"))),
                new Explaining(FailingReader.answering(List.of()), statements),
                Set.of());
        return statements;
    }

    private static List<String> examples() throws IOException {
        var reader = new CountingReader(FailingReader.answering(Collections.singletonList(null)));
        var api = new TestApi(reader);
        for (var example : Examples.queries()) {
            api.ask(Files.readString(example), Map.of());
        }
        return reader.statements();
    }

    /** Keeps what is to be explained. */
    private static final class Explaining extends ForwardingReader {

        private final List<String> statements;

        Explaining(GraphReader reader, List<String> statements) {
            super(reader);
            this.statements = statements;
        }

        @Override
        public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
            statements.add(statement);
            return null;
        }
    }
}

package io.ismsgraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.service.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The API without HTTP, on the files of the product or of a test. */
public final class TestApi {

    /** What a busy machine plans for the first time takes long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** To read and check the product takes a second, and it is the same for most tests. */
    private static final Map<ProductFiles, Compiler> COMPILERS = new ConcurrentHashMap<>();

    private final @Nullable InstantSource clock;
    private final GraphQL graphql;

    public TestApi(GraphReader reader) {
        this(ProductFiles.read("classpath:"), reader);
    }

    public TestApi(ProductFiles files, GraphReader reader) {
        this(files, reader, null, null);
    }

    /**
     * @param recorder where mutations write; nothing where nobody may
     * @param clock says when it is asked; nothing for the reader's
     */
    public TestApi(ProductFiles files, GraphReader reader, @Nullable Recorder recorder, @Nullable InstantSource clock) {
        this.clock = clock;
        this.graphql = ApiConfiguration.source(
                        COMPILERS.computeIfAbsent(files, product -> new Compiler(GraphSchema.of(product))),
                        reader,
                        recorder,
                        ServiceRoots.NONE,
                        new House(100),
                        PATIENCE)
                .graphQl();
    }

    public ExecutionResult ask(String document, Map<String, @Nullable Object> variables) {
        return ask(document, variables, View.WHOLE);
    }

    public ExecutionResult ask(String document, Map<String, @Nullable Object> variables, View view) {
        return ask(document, variables, view, Caller.INSIDE);
    }

    public ExecutionResult ask(String document, Map<String, @Nullable Object> variables, View view, Caller caller) {
        return ask(document, null, variables, view, caller);
    }

    /** @param operation which one of the document; nothing if it has one */
    public ExecutionResult ask(
            String document,
            @Nullable String operation,
            Map<String, @Nullable Object> variables,
            View view,
            Caller caller) {
        return ask(document, operation, variables, Map.of(View.class, view, Caller.class, caller));
    }

    /** The same for one who waits until a deadline. */
    public ExecutionResult ask(String document, Deadline deadline) {
        return ask(document, null, Map.of(), Map.of(View.class, View.WHOLE, Deadline.class, deadline));
    }

    private ExecutionResult ask(
            String document, @Nullable String operation, Map<String, @Nullable Object> variables, Map<?, ?> with) {
        var context = new HashMap<Object, Object>(with);
        if (clock != null) {
            context.put(Present.class, new Present(clock.millis()));
        }
        return graphql.execute(ExecutionInput.newExecutionInput(document)
                .operationName(operation)
                .variables(variables)
                .graphQLContext(context)
                .build());
    }

    /** The data of an answer without errors. */
    public Map<String, Object> data(String document) {
        var result = ask(document, Map.of());
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors().toString());
        }
        return result.getData();
    }
}

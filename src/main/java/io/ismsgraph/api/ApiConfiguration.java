package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Rehearsal;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;

/** Makes the API from the schema and question files. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final int DOCUMENTS = 1_000;

    @Bean
    Compiler compiler(@Value("${ismsgraph.product:classpath:}") String location, GraphReader reader) {
        return compiler(ProductFiles.read(location), reader);
    }

    /** A compiler all of whose questions the graph takes. */
    static Compiler compiler(ProductFiles files, GraphReader reader) {
        var compiler = new Compiler(GraphSchema.of(files));
        Rehearsal.of(compiler, reader);
        return compiler;
    }

    @Bean
    GraphQlSource graphQlSource(Compiler compiler, GraphReader reader) {
        return source(compiler, reader);
    }

    static GraphQlSource source(Compiler compiler, GraphReader reader) {
        return GraphQlSource.builder(compiler.schema().graphql())
                .configureGraphQl(graphql -> graphql.queryExecutionStrategy(new GraphExecution(compiler, reader))
                        .preparsedDocumentProvider(documents()))
                .build();
    }

    /** Parsed and validated documents, the most used ones kept. */
    private static PreparsedDocumentProvider documents() {
        var cache = Caffeine.newBuilder().maximumSize(DOCUMENTS).<String, PreparsedDocumentEntry>build();
        return (input, parse) ->
                CompletableFuture.completedFuture(cache.get(input.getQuery(), _ -> parse.apply(input)));
    }
}

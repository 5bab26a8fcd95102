package io.ismsgraph.api;

import io.ismsgraph.api.live.LiveExecution;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Rehearsal;
import io.ismsgraph.compiler.Searches;
import io.ismsgraph.compiler.Vocabulary;
import io.ismsgraph.graph.FulltextIndexes;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.service.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;

/** Makes the API from the schema and question files. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ApiConfiguration.class);

    @Bean
    Compiler compiler(
            @Value("${ismsgraph.product:classpath:}") String location, GraphReader reader, FulltextIndexes indexes) {
        var compiler = compiler(ProductFiles.read(location), reader);
        indexes.provide(Searches.indexes(compiler.schema()));
        compiler.schema().permissions().matrix().forEach(line -> LOG.debug("Who may ask: {}", line));
        return compiler;
    }

    /** A compiler that speaks of nothing the graph does not know. */
    static Compiler compiler(ProductFiles files, GraphReader reader) {
        var compiler = new Compiler(GraphSchema.of(files));
        Vocabulary.of(compiler.schema(), reader);
        return compiler;
    }

    /**
     * Fails, and with it the start, if the graph does not take a question.
     *
     * @param neo4j where it is: another than the one that comes with this may take others
     */
    @Bean
    @Order
    @ConditionalOnBooleanProperty(name = "ismsgraph.rehearse", matchIfMissing = true)
    ApplicationRunner rehearsal(
            Compiler compiler, GraphReader reader, @Value("${spring.neo4j.uri:embedded}") String neo4j) {
        return new RehearsalBeside(
                () -> Rehearsal.of(compiler, reader, neo4j.equals("embedded") ? Rehearsal.ofBuild() : Set.of()));
    }

    @Bean
    AskedAgain askedAgain(ObjectProvider<GraphQlSource> source) {
        return new AskedAgain(source);
    }

    /**
     * @param services what answers the roots that are not asked of the graph
     * @param deadline how long an operation has
     * @param places how many are answered at once; fewer than the driver has connections
     */
    @Bean
    GraphQlSource graphQlSource(
            Compiler compiler,
            GraphReader reader,
            Recorder recorder,
            List<Service> services,
            MeterRegistry meters,
            @Value("${ismsgraph.deadline:10s}") Duration deadline,
            @Value("${ismsgraph.at-once:45}") int places) {
        var roots = new ServiceRoots(services).fitting(compiler.schema());
        var operations = new OperationCache(compiler).measured(meters);
        var execution = new GraphExecution(compiler, reader, recorder, operations, new House(places), deadline);
        return source(compiler, reader, roots, execution, new DocumentCache().measured(meters));
    }

    static GraphQlSource source(
            Compiler compiler,
            GraphReader reader,
            @Nullable Recorder recorder,
            ServiceRoots roots,
            House house,
            Duration deadline) {
        var execution = new GraphExecution(compiler, reader, recorder, new OperationCache(compiler), house, deadline);
        return source(compiler, reader, roots, execution, new DocumentCache());
    }

    static GraphQlSource source(
            Compiler compiler,
            GraphReader reader,
            ServiceRoots roots,
            GraphExecution execution,
            DocumentCache documents) {
        // What is told as it happens is asked as a query of the same API.
        var asked = new CompletableFuture<GraphQlSource>();
        var live = new LiveExecution(
                compiler.schema(), reader, query -> asked.join().graphQl().execute(query));
        var source = GraphQlSource.builder(roots.in(compiler.schema().graphql()))
                .configureGraphQl(graphql -> graphql.queryExecutionStrategy(execution)
                        .mutationExecutionStrategy(execution)
                        .subscriptionExecutionStrategy(live)
                        .preparsedDocumentProvider(documents)
                        .instrumentation(new CodedErrors()))
                .build();
        asked.complete(source);
        return source;
    }
}

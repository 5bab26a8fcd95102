package io.ismsgraph.api;

import graphql.ExecutionInput;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Asks the shipped examples once in the background when the application is ready: a database plans a statement the first
 * time it meets it, and the first person who asks should not be the one who waits.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ismsgraph.warm", matchIfMissing = true)
final class Warmup implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /** A statement that is being planned cannot be called back; the stop does not wait for it forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String OPENED = "shared-unpatched-touchpoints.graphql";

    /** Nobody waits for these answers, and a cold database may take longer for one than anybody would. */
    private static final Duration PLANNING = Duration.ofMinutes(5);

    /** As most ask, who see what is not confidential: some statements are others than for who sees everything. */
    private static final View VIEW = View.ofMember(Set.of("ADMINISTRATOR"), "");

    private final GraphQlSource source;
    private final Thread asking = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::askExamples);

    Warmup(GraphQlSource source) {
        this.source = source;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        asking.start();
    }

    /** Beans end in the reverse of their order: the driver that the questions go through is still open here. */
    @Override
    public void destroy() throws InterruptedException {
        if (asking.isAlive()) {
            asking.interrupt();
            asking.join(PATIENCE);
        }
    }

    /** What GraphiQL opens on before all others, and of these the longest, which take longest to plan. */
    private static List<String> examples() throws IOException {
        var examples = new PathMatchingResourcePatternResolver();
        var opened = text(examples.getResource("classpath:graphql/examples/" + OPENED));
        var documents = new ArrayList<String>();
        for (var file : examples.getResources("classpath:graphql/examples/*.graphql")) {
            documents.add(text(file));
        }
        documents.sort(Comparator.<String, Boolean>comparing(opened::equals)
                .thenComparingInt(String::length)
                .reversed());
        return documents;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private void askExamples() {
        try {
            for (var document : examples()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                source.graphQl()
                        .execute(ExecutionInput.newExecutionInput(document)
                                .graphQLContext(Map.of(Deadline.class, Deadline.in(PLANNING), View.class, VIEW))
                                .build());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.debug("The warm-up stopped; the first questions will take longer.", failure);
        }
    }
}

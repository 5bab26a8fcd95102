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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Asks the shipped examples once when the application is ready: a database plans a statement the first time it meets it, and the
 * first person who asks should not be the one who waits. Nothing is said to be ready before what GraphiQL opens on is planned,
 * which takes a cold database as long as anybody waits for an answer; the others are asked in the background.
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

    /** Whoever waits for the start does not wait for ever. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    /** As most ask, who see what is not confidential: some statements are others than for who sees everything. */
    private static final View VIEW = View.ofMember(Set.of("ADMINISTRATOR"), "");

    private final GraphQlSource source;
    private final Thread asking = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::askExamples);

    Warmup(GraphQlSource source) {
        this.source = source;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin() {
        try {
            ask(text(new ClassPathResource("graphql/examples/" + OPENED)), Deadline.in(OPENING));
        } catch (IOException | RuntimeException failure) {
            LOG.debug("The first answer will take longer.", failure);
        }
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

    /** The longest first, which take longest to plan. */
    private static List<String> examples() throws IOException {
        var documents = new ArrayList<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath:graphql/examples/*.graphql")) {
            documents.add(text(file));
        }
        documents.sort(Comparator.comparingInt(String::length).reversed());
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
                ask(document, Deadline.in(PLANNING));
            }
        } catch (IOException | RuntimeException failure) {
            LOG.debug("The warm-up stopped; the first questions will take longer.", failure);
        }
    }

    private void ask(String document, Deadline deadline) {
        source.graphQl()
                .execute(ExecutionInput.newExecutionInput(document)
                        .graphQLContext(Map.of(Deadline.class, deadline, View.class, VIEW))
                        .build());
    }
}

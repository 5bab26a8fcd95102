package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** A graph that fails in one way whatever it is asked. */
public final class FailingReader implements GraphReader {

    private static final String WORDS = "driver words: Neo.SomeError at bolt://host:7687";

    private final Supplier<List<@Nullable Object>> answer;

    private FailingReader(Supplier<List<@Nullable Object>> answer) {
        this.answer = answer;
    }

    /** Fails as the driver does. */
    public static FailingReader failing(String failure) {
        return new FailingReader(() -> GraphFailure.translating(() -> {
            throw of(failure);
        }));
    }

    /** Fails as only a fault of ours does. */
    public static FailingReader broken() {
        return new FailingReader(() -> {
            throw new IllegalStateException(WORDS);
        });
    }

    /** Answers what nobody asked for. */
    public static FailingReader answering(List<@Nullable Object> row) {
        return new FailingReader(() -> row);
    }

    private static Neo4jException of(String failure) {
        return switch (failure) {
            case "unreachable" -> new ServiceUnavailableException(WORDS);
            case "none free" -> new ClientException(WORDS);
            default -> new ClientException(failure, WORDS);
        };
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return answer.get();
    }

    @Override
    public long now() {
        return 0;
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        return true;
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        return null;
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return new PlanStep("Nothing", answer.get().size(), "", List.of());
    }
}

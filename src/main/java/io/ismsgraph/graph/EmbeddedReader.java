package io.ismsgraph.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Reads the database that runs in this process by its own API: most of a small answer's time over Bolt is Bolt's. */
final class EmbeddedReader implements GraphReader {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final GraphDatabaseAPI database;
    private final LongSupplier present;

    private final Executor threads = EmbeddedWork.threads("reading-");

    /**
     * @param database in this process
     * @param present the moment to read the present at
     */
    EmbeddedReader(GraphDatabaseService database, LongSupplier present) {
        this.database = (GraphDatabaseAPI) database;
        this.present = present;
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return upTo(deadline, statement, parameters, EmbeddedValues::columns);
    }

    @Override
    public long now() {
        return present.getAsLong();
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        return read(UnknownTypes.statement(relationshipTypes), Map.of(), result -> StreamSupport.stream(
                        result.getGqlStatusObjects().spliterator(), false)
                .noneMatch(status -> status.gqlStatus().equals(UnknownTypes.STATUS)));
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        try {
            return read("EXPLAIN " + statement, parameters, EmbeddedReader::writing);
        } catch (GraphFailure failure) {
            if (failure.getCause() instanceof QueryExecutionException cause) {
                return cause.getMessage();
            }
            throw failure;
        }
    }

    private static @Nullable String writing(Result result) {
        return result.getQueryExecutionType().queryType() == QueryType.READ_ONLY ? null : "it would write";
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return upTo(
                deadline,
                "EXPLAIN " + statement,
                parameters,
                result -> PlanStep.of(result.getExecutionPlanDescription()));
    }

    private <T> T upTo(
            Deadline deadline,
            String statement,
            Map<String, @Nullable Object> parameters,
            Function<Result, T> reading) {
        return Waiting.upTo(deadline, threads, work(deadline, statement, parameters, reading));
    }

    /** Here and now, where nobody waits for an answer. */
    private <T extends @Nullable Object> T read(
            String statement, Map<String, @Nullable Object> parameters, Function<Result, T> reading) {
        return work(Deadline.in(PATIENCE), statement, parameters, reading).get();
    }

    /** @param reading what is wanted of the result, while that is open */
    private <T extends @Nullable Object> EmbeddedWork<T> work(
            Deadline deadline,
            String statement,
            Map<String, @Nullable Object> parameters,
            Function<Result, T> reading) {
        return new EmbeddedWork<>(
                () -> EmbeddedWork.reading(database, deadline),
                transaction -> EmbeddedWork.execute(transaction, statement, parameters, reading));
    }
}

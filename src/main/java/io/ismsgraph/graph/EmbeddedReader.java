package io.ismsgraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.util.ObjectUtils;

/** Reads the database that runs in this process by its own API: most of a small answer's time over Bolt is Bolt's. */
final class EmbeddedReader implements GraphReader {

    /** More than are answered at once, since a statement that nobody waits for any more may still be planned. */
    private static final int THREADS = 64;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final GraphDatabaseAPI database;
    private final LongSupplier present;

    /** The database's work never yields a virtual thread: a few statements would keep all others from theirs. */
    private final Executor threads = new ThreadPoolExecutor(
            0,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("reading-", 0).factory());

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
        return upTo(deadline, statement, parameters, EmbeddedReader::columns);
    }

    private static List<@Nullable Object> columns(Result result) {
        var row = result.next();
        var columns = new ArrayList<@Nullable Object>(row.size());
        result.columns().forEach(column -> columns.add(listed(row.get(column))));
        return columns;
    }

    /** A list that a property holds comes as an array. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object listed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(EmbeddedReader::listed);
        }
        return ObjectUtils.isArray(value) ? Arrays.asList(ObjectUtils.toObjectArray(value)) : value;
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
        var read = new EmbeddedRead<>(database, statement, parameters, deadline, reading);
        return Waiting.upTo(deadline, threads, read);
    }

    /** Here and now, where nobody waits for an answer. */
    private <T extends @Nullable Object> T read(
            String statement, Map<String, @Nullable Object> parameters, Function<Result, T> reading) {
        return new EmbeddedRead<>(database, statement, parameters, Deadline.in(PATIENCE), reading).get();
    }
}

package io.ismsgraph.console;

import io.ismsgraph.console.Rows.Outcome;
import io.ismsgraph.console.gate.Admitted;
import io.ismsgraph.graph.PlanStep;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import tools.jackson.databind.json.JsonMapper;

/** One statement that was let in, asked of what is read. */
final class Run {

    /** What the database does for none that is let in; it says so of most, though not of what hides in expressions. */
    private static final Pattern FOREIGN =
            Pattern.compile("LoadCSV|Show.*|Terminate.*|.*(Create|Delete|Set|Merge)\\w*");

    /** A line of its own, so that places within the statement stay what they are. */
    private static final String VERSION = "CYPHER 25\n";

    private static final int FETCH = 500;

    private final String id;
    private final Admitted admitted;
    private final Map<String, ? extends @Nullable Object> parameters;
    private final Limits limits;

    Run(String id, Admitted admitted, Map<String, ? extends @Nullable Object> parameters, Limits limits) {
        this.id = id;
        this.admitted = admitted;
        this.parameters = parameters;
        this.limits = limits;
    }

    /**
     * Asks, and hands the rows on.
     *
     * @throws Unanswered if the database refuses it, or gives it up
     */
    Outcome ask(Driver driver, Source source, Rows rows) throws IOException {
        var begun = System.nanoTime();
        hold(explain(driver));
        try (var session = driver.session(reading());
                var transaction = session.beginTransaction(ending())) {
            var result = transaction.run(VERSION + admitted.text(), sent());
            rows.begin(id, source, result.keys());
            var outcome = handOn(result, rows, begun);
            rows.end(outcome);
            return outcome;
        } catch (Neo4jException failure) {
            throw Failure.of(failure, 1);
        }
    }

    private Outcome handOn(Result result, Rows rows, long begun) throws IOException {
        var digests = new ArrayList<String>();
        long bytes = 0;
        String truncated = null;
        while (truncated == null && result.hasNext()) {
            var typed = typed(result.next());
            var json = JsonMapper.shared().writeValueAsBytes(typed);
            bytes += json.length;
            truncated = digests.size() >= limits.rows()
                    ? "more than " + limits.rows() + " rows: narrow it, or page it with ORDER BY, SKIP and LIMIT"
                    : bytes > limits.bytes()
                            ? "more than " + limits.bytes() / 1_000_000
                                    + " MB of rows: ask for less of each, or for fewer"
                            : null;
            if (truncated == null) {
                digests.add(Sha256.hex(json));
                rows.row(typed);
            }
        }
        return new Outcome(
                digests.size(),
                truncated,
                digest(digests),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** The order of rows is often an accident. */
    private static String digest(List<String> digests) {
        return Sha256.hex(digests.stream().sorted().collect(Collectors.joining()));
    }

    private static List<Map<String, @Nullable Object>> typed(Record row) {
        return row.values().stream().map(Typed::of).toList();
    }

    /**
     * How the database would go about it.
     *
     * @throws Unanswered if it refuses
     */
    PlanStep plan(Driver driver) {
        return PlanStep.of(explain(driver));
    }

    private Plan explain(Driver driver) {
        try (var session = driver.session(reading());
                var transaction = session.beginTransaction(ending())) {
            var summary = transaction
                    .run("EXPLAIN " + VERSION + admitted.text(), sent())
                    .consume();
            if (summary.queryType() != QueryType.READ_ONLY) {
                throw new Unanswered(Code.BAD_ARGUMENT, "The statement would do more than read.");
            }
            return summary.plan();
        } catch (Neo4jException failure) {
            throw Failure.of(failure, 1);
        }
    }

    private static void hold(Plan plan) {
        var operator = plan.operatorType().replaceAll("@.*", "");
        if (FOREIGN.matcher(operator).matches()) {
            throw new Unanswered(Code.BAD_ARGUMENT, "The statement would do more than read: " + operator + ".");
        }
        plan.children().forEach(Run::hold);
    }

    private Map<String, Object> sent() {
        @SuppressWarnings("unchecked") // the driver takes null as a value
        var sent = (Map<String, Object>) (Map<String, ?>) parameters;
        return sent;
    }

    private static SessionConfig reading() {
        return SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(FETCH)
                .build();
    }

    /** By its id it is found where it has to be ended. */
    private TransactionConfig ending() {
        return TransactionConfig.builder()
                .withTimeout(limits.time())
                .withMetadata(Map.of("run", id))
                .build();
    }
}

package io.ismsgraph.graph;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.graphdb.GraphDatabaseService;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/** One real Neo4j for the whole test run: a container where Docker runs, the embedded one otherwise. */
public final class TestGraph {

    /** The database's name. */
    public static final String DATABASE = "neo4j";

    private static final String PASSWORD = "of-the-container";

    /** Each test makes another graph; to plan every statement anew for each takes longer than the tests do. */
    private static final Map<String, String> PLANNING = Map.of("dbms.cypher.min_replan_interval", "1d");

    private static final TestGraph SHARED = start();

    private final String uri;
    private final String password;
    private final @Nullable GraphDatabaseService embedded;
    private final Driver driver;

    private TestGraph(String uri, String password, @Nullable GraphDatabaseService embedded) {
        this.uri = uri;
        this.password = password;
        this.embedded = embedded;
        this.driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password));
        GraphConfiguration.migrate(driver, DATABASE);
    }

    /** Brings another graph of a test up to date. */
    public static void migrate(Driver driver) {
        GraphConfiguration.migrate(driver, DATABASE);
    }

    /** The graph, migrated and without data. */
    public static TestGraph empty() {
        SHARED.clear();
        return SHARED;
    }

    /** The graph with whatever an earlier test left in it. */
    public static TestGraph shared() {
        return SHARED;
    }

    public String uri() {
        return uri;
    }

    public String password() {
        return password;
    }

    public Driver driver() {
        return driver;
    }

    /** Reads as the application does: each way there is, and what one says the other has to say too. */
    public GraphReader reader() {
        var ways = readers();
        return ways.size() == 1 ? ways.getFirst() : new AgreeingReader(ways.getFirst(), ways.getLast());
    }

    /** Reads in one way, for tests that are not about how it is read and ask much. */
    public GraphReader oneReader() {
        return readers().getFirst();
    }

    /** Each way there is to read it. */
    List<GraphReader> readers() {
        var overBolt = new BoltReader(driver, DATABASE, System::currentTimeMillis);
        return embedded == null
                ? List.of(overBolt)
                : List.of(new EmbeddedReader(embedded, System::currentTimeMillis), overBolt);
    }

    /** Its full-text indexes. */
    public FulltextIndexes fulltext() {
        return new FulltextIndexes(driver, DATABASE);
    }

    /** Writes as the application does, by a clock of the test's. */
    public Recorder recorder(Clock clock) {
        return recorder(Way.IN_PROCESS, clock);
    }

    /** Writes in one way. */
    public Recorder recorder(Way way, Clock clock) {
        return new Recorder(transactions(way, new WriteGate()), clock);
    }

    /** How transactions come about in one way; over Bolt anyhow where nothing else is there. */
    Transactions transactions(Way way, WriteGate gate) {
        return embedded == null || way == Way.OVER_BOLT
                ? new BoltTransactions(driver, DATABASE, gate)
                : new EmbeddedTransactions(embedded, gate);
    }

    /** The database in this process, if it is there. */
    public Optional<GraphDatabaseService> embedded() {
        return Optional.ofNullable(embedded);
    }

    /** Runs a statement and returns its rows. */
    public List<Map<String, @Nullable Object>> run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.run(statement, parameters).list(Record::asMap);
        }
    }

    /** Relationships first: a provider of ten thousand sites, detached at once, is more than one transaction may hold. */
    private void clear() {
        try (var session = driver.session()) {
            session.run("MATCH (n)-[r]->() WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j')"
                            + " CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            session.run("MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j')"
                            + " CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }

    private static TestGraph start() {
        if (dockerRuns()) {
            // As the README says of an external one.
            var container = new Neo4jContainer("neo4j:2026.08.1")
                    .withAdminPassword(PASSWORD)
                    .withNeo4jConfig("db.relationship_grouping_threshold", "1");
            PLANNING.forEach(container::withNeo4jConfig);
            container.start();
            return new TestGraph(container.getBoltUrl(), PASSWORD, null);
        }
        try {
            var database = EmbeddedNeo4j.start(Files.createTempDirectory("ismsgraph-test"), PLANNING);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return new TestGraph(database.uri().toString(), database.password(), database.database());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean dockerRuns() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}

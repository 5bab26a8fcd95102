package io.ismsgraph.embedded;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j in this process, reachable over Bolt on loopback only, with a password made anew at every start.
 *
 * <p>Community has no rights below "everything", so the password never leaves this process.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

    static final String DATABASE = "neo4j";
    private static final String USER = "neo4j";
    private static final long AVAILABLE_WITHIN_MILLIS = 60_000;

    private final DatabaseManagementService service;
    private final String password;
    private final URI uri;

    private EmbeddedNeo4j(DatabaseManagementService service, String password, URI uri) {
        this.service = service;
        this.password = password;
        this.uri = uri;
    }

    /**
     * Opens or creates the store.
     *
     * @param directory where the store lies
     * @throws EmbeddedStartException if another process holds the store, or it did not come up
     */
    public static EmbeddedNeo4j start(Path directory) {
        return start(directory, Map.of());
    }

    /**
     * Opens or creates the store.
     *
     * @param further settings of Neo4j beside ours, which ours go before
     */
    public static EmbeddedNeo4j start(Path directory, Map<String, String> further) {
        return start(directory, Settings.SERVING, further);
    }

    /** Opens a copy of a store that nobody writes to, with less memory and time for each statement. */
    static EmbeddedNeo4j startForReading(Path directory) {
        return start(directory, Settings.READING, Map.of());
    }

    private static EmbeddedNeo4j start(Path directory, Settings settings, Map<String, String> further) {
        var home = directory.toAbsolutePath().normalize();
        if (StoreExchange.wasBrokenOff(home)) {
            throw EmbeddedStartException.brokenOff(home);
        }
        var password = newPassword();
        var isFirst = InitialPassword.isPossible(home);
        var service = open(home, settings, further, password);
        try {
            if (hasFailed(service) || !service.database(DATABASE).isAvailable(AVAILABLE_WITHIN_MILLIS)) {
                throw EmbeddedStartException.offline(home);
            }
            hold(settings, service);
            if (!isFirst) {
                setPassword(service, password);
            }
            return new EmbeddedNeo4j(service, password, boltAddress(service));
        } catch (RuntimeException failure) {
            service.shutdown();
            throw failure;
        }
    }

    private static DatabaseManagementService open(
            Path home, Settings settings, Map<String, String> further, String password) {
        try {
            var file = settings.write(home, further);
            if (InitialPassword.isPossible(home)) {
                InitialPassword.set(home, password);
            }
            return new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(file)
                    .build();
        } catch (RuntimeException | IOException failure) {
            throw EmbeddedStartException.of(home, failure);
        }
    }

    /** What keeps it to itself has to hold, whatever its version makes of it. */
    private static void hold(Settings settings, DatabaseManagementService service) {
        try {
            settings.disregarded(config(service)).ifPresent(name -> {
                throw EmbeddedStartException.disregarding(name);
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Config config(DatabaseManagementService service) {
        var database = (GraphDatabaseAPI) service.database(DATABASE);
        return database.getDependencyResolver().resolveDependency(Config.class);
    }

    /** The Bolt address, on a port that was free. */
    public URI uri() {
        return uri;
    }

    /** The one user there is. */
    public String user() {
        return USER;
    }

    /** This start's password. */
    public String password() {
        return password;
    }

    /** The database itself, for what is not asked over Bolt. */
    public GraphDatabaseService database() {
        return service.database(DATABASE);
    }

    /** How much is in it now. */
    public Census census() {
        return Census.of(database());
    }

    /** The record time of the last write, if there was any. */
    public Optional<Instant> lastRecorded() {
        return database()
                .executeTransactionally(
                        "MATCH (c:Clock {id: 1}) RETURN c.last AS last",
                        Map.of(),
                        rows -> rows.hasNext()
                                ? Optional.of(Instant.ofEpochMilli((Long)
                                        Objects.requireNonNull(rows.next().get("last"))))
                                : Optional.empty());
    }

    /** How many bytes a copy of it takes at most. */
    public long size() throws IOException {
        var layout = ((GraphDatabaseAPI) database()).databaseLayout();
        return Folders.size(layout.databaseDirectory()) + Folders.size(layout.getTransactionLogsDirectory());
    }

    /**
     * Copies the store, which stays open, while nobody writes to it.
     *
     * @param home of the copy
     */
    public void copyTo(Path home) throws IOException {
        OnlineCopy.make((GraphDatabaseAPI) database(), home);
    }

    @Override
    public void close() {
        service.shutdown();
    }

    /** Tells at once what waiting for the database would tell after a minute. Asked as Cypher, it takes seconds of a start. */
    static boolean hasFailed(DatabaseManagementService service) {
        var system = (GraphDatabaseAPI) service.database("system");
        DatabaseStateService<?> states = system.getDependencyResolver().resolveDependency(DatabaseStateService.class);
        return states.stateOfAllDatabases().keySet().stream()
                .filter(id -> id.name().equals(DATABASE))
                .anyMatch(id -> states.causeOfFailure(id).isPresent());
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        service.database("system")
                .executeTransactionally(
                        "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    Config config() {
        return config(service);
    }

    /** Deletes all nodes of some labels from a copy that nobody writes to otherwise. */
    void forget(List<String> labels) {
        config().setDynamic(GraphDatabaseSettings.read_only_database_default, false, "forget");
        service.database(DATABASE)
                .executeTransactionally(CypherFiles.read("commands/forget"), Map.of("labels", labels));
        config().setDynamic(GraphDatabaseSettings.read_only_database_default, true, "forget");
    }

    /** What the running database goes by, as opposed to what a file asked for. */
    String setting(String name) {
        var config = config();
        return String.valueOf(config.get(config.getSetting(name)));
    }

    private static URI boltAddress(DatabaseManagementService service) {
        var database = (GraphDatabaseAPI) service.database(DATABASE);
        var address = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + address.getPort());
    }
}

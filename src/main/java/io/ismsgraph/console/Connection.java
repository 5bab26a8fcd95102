package io.ismsgraph.console;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Reaches what statements read; nobody waits long for what is gone. */
final class Connection {

    private static final int SECONDS = 2;

    /** As many as run at once, those that end them, and some more. */
    private static final int CONNECTIONS = 10;

    private Connection() {}

    static Driver to(URI uri, String user, String password) {
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(user, password),
                Config.builder()
                        .withConnectionTimeout(SECONDS, TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(SECONDS, TimeUnit.SECONDS)
                        .withMaxConnectionPoolSize(CONNECTIONS)
                        .withTelemetryDisabled(true)
                        .build());
    }
}

package io.ismsgraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Connects to the graph, and brings its schema up to date before anything uses it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    private static final String MIGRATIONS = "classpath:cypher/migrations";

    /**
     * No caller waits longer than it has to: the database's own time-outs do not protect one whose connection is dead. That one
     * is silent is told after four seconds; what is tried once more for that is given up before ten.
     */
    @Bean
    @SuppressWarnings("deprecation") // the driver's own logging writes out all parameters before it asks whether to log
    ConfigBuilderCustomizer driverLimits() {
        return config -> config.withConnectionTimeout(2, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(50)
                .withConnectionLivenessCheckTimeout(10, TimeUnit.SECONDS)
                .withMaxConnectionLifetime(30, TimeUnit.MINUTES)
                .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                .withFetchSize(1_000)
                .withTelemetryDisabled(true);
    }

    @Bean
    WriteGate writeGate(ObjectProvider<Obstacle> obstacle) {
        return new WriteGate(obstacle.getIfAvailable(() -> Optional::empty));
    }

    /** A database in this process is reached by its own API, unless it shall be reached over Bolt as well, to compare. */
    @Bean
    Recorder recorder(
            Driver driver,
            WriteGate gate,
            ObjectProvider<GraphDatabaseService> embedded,
            @Value("${ismsgraph.over-bolt:false}") boolean overBolt,
            @Value("${spring.data.neo4j.database:neo4j}") String database) {
        GraphStart.awaitAnswer(driver, GraphStart.PATIENCE);
        migrate(driver, database);
        var here = overBolt ? null : embedded.getIfAvailable();
        return new Recorder(
                here == null ? new BoltTransactions(driver, database, gate) : new EmbeddedTransactions(here, gate),
                Clock.systemUTC());
    }

    @Bean
    GraphReader graphReader(
            Driver driver,
            Recorder recorder,
            ObjectProvider<GraphDatabaseService> embedded,
            MeterRegistry meters,
            @Value("${ismsgraph.over-bolt:false}") boolean overBolt,
            @Value("${spring.data.neo4j.database:neo4j}") String database) {
        var here = overBolt ? null : embedded.getIfAvailable();
        var reader = here == null
                ? new BoltReader(driver, database, recorder::now)
                : new EmbeddedReader(here, recorder::now);
        return new MeasuredReader(new FirstAskedReader(reader), meters);
    }

    @Bean
    FulltextIndexes fulltextIndexes(
            Driver driver, Recorder migrated, @Value("${spring.data.neo4j.database:neo4j}") String database) {
        return new FulltextIndexes(driver, database);
    }

    static void migrate(Driver driver, String database) {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(MIGRATIONS)
                .withResourceScanner(_ -> migrations())
                .withDatabase(database)
                .build();
        new Migrations(config, driver).apply();
    }

    /** The library would look through every jar there is, which takes two seconds of a start. */
    private static List<URL> migrations() {
        try {
            var urls = new ArrayList<URL>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/*.cypher")) {
                urls.add(file.getURL());
            }
            return urls;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

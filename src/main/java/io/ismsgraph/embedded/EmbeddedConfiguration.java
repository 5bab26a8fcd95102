package io.ismsgraph.embedded;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Starts the embedded Neo4j when no address of another is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedConfiguration {

    @Bean
    EmbeddedNeo4j embeddedNeo4j(
            @Value("${ismsgraph.data-folder}") Path folder,
            @Value("${ismsgraph.page-cache:#{null}}") @Nullable DataSize pageCache) {
        return EmbeddedNeo4j.start(
                folder, pageCache == null ? Map.of() : Map.of(PageCache.SETTING, String.valueOf(pageCache.toBytes())));
    }

    /** The store's folder is there once it is open. */
    @Bean
    DiskGuard diskGuard(
            EmbeddedNeo4j opened,
            @Value("${ismsgraph.data-folder}") Path folder,
            @Value("${ismsgraph.least-free:1GB}") DataSize least,
            @Value("${ismsgraph.least-free-percent:5}") int percent)
            throws IOException {
        return new DiskGuard(folder, least, percent);
    }

    @Bean
    GraphDatabaseService embeddedDatabase(EmbeddedNeo4j database) {
        return database.database();
    }

    @Bean
    PlanCounts planCounts(EmbeddedNeo4j database, MeterRegistry meters) {
        var counts = new PlanCounts(database.database());
        counts.bindTo(meters);
        return counts;
    }

    @Bean
    Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j database) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return database.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(database.user(), database.password());
            }
        };
    }
}

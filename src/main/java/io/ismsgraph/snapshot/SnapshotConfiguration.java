package io.ismsgraph.snapshot;

import io.ismsgraph.embedded.DiskGuard;
import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.ismsgraph.embedded.StoreCheck;
import io.ismsgraph.graph.WriteGate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Takes snapshots of the embedded store; another Neo4j has ways of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
class SnapshotConfiguration {

    @Bean
    Snapshots snapshots(
            EmbeddedNeo4j database,
            WriteGate gate,
            DiskGuard room,
            @Value("${ismsgraph.data-folder}") Path folder,
            @Value("${ismsgraph.snapshots-kept:3}") int kept) {
        return new Snapshots(
                database, gate, room, Shelf.in(folder), Math.max(1, kept), StoreCheck::of, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnWebApplication
    Schedule snapshotSchedule(Snapshots snapshots, @Value("${ismsgraph.snapshot-every:1h}") Duration every) {
        return new Schedule(snapshots, every);
    }

    /** After the demo is loaded, if it is. */
    @Bean
    @Order
    @ConditionalOnWebApplication
    ApplicationRunner snapshotScheduleBegins(Schedule schedule) {
        return _ -> schedule.begin();
    }
}

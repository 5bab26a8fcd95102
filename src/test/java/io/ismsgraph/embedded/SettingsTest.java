package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Map<String, String> PRIVATE = Map.of(
            "dbms.usage_report.enabled", "false",
            "server.fleet_discovery.enabled", "false",
            "dbms.security.auth_enabled", "true",
            "dbms.security.allow_csv_import_from_file_urls", "false",
            "internal.dbms.cypher_ip_blocklist", "[0.0.0.0/0, ::/0]",
            "internal.dbms.show_setting", "false",
            "internal.datacollector.max_recent_query_count", "0",
            "db.logs.query.enabled", "OFF",
            "server.bolt.listen_address", "127.0.0.1:0");

    @Test
    void keepTheRunningDatabaseToItself(@TempDir Path folder) throws Exception {
        try (var database = EmbeddedNeo4j.start(folder)) {
            assertThat(PRIVATE)
                    .allSatisfy((name, value) ->
                            assertThat(database.setting(name)).as(name).isEqualTo(value));
            // Those of a process that reads are others, and this one does not go by them.
            assertThat(Settings.SERVING.disregarded(database.config())).isEmpty();
            assertThat(Settings.READING.disregarded(database.config())).isPresent();
            // Before Bolt listened.
            assertThat(folder.resolve("data/dbms/auth.ini")).content().startsWith("neo4j:SHA-256");
        }
    }
}

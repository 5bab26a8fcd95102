package bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The measure: in the same process behind the same security, the best statement a hand writes for the same answer, run
 * over the same driver, its rows written as JSON.
 */
@RestController
class Baseline {

    private static final SessionConfig READING = SessionConfig.builder()
            .withDatabase("neo4j")
            .withDefaultAccessMode(AccessMode.READ)
            .build();

    /** Columns that hold milliseconds where an answer shows moments. */
    private static final Set<String> MOMENTS = Set.of("firstSeen", "lastSeen");

    private final Driver driver;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Baseline(Driver driver) {
        this.driver = driver;
    }

    @PostMapping("/baseline/{name}")
    List<Map<String, @Nullable Object>> rows(
            @PathVariable String name, @RequestBody Map<String, @Nullable Object> given) {
        var parameters = new HashMap<>(given);
        parameters.put("now", System.currentTimeMillis());
        try (var session = driver.session(READING)) {
            return session.run(statements.computeIfAbsent(name, _ -> Question.read(name + ".cypher")), parameters)
                    .list(Baseline::row);
        }
    }

    private static Map<String, @Nullable Object> row(Record one) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var names = one.keys();
        for (int i = 0; i < names.size(); i++) {
            var value = one.get(i).asObject();
            var moment = value instanceof Long && MOMENTS.contains(names.get(i));
            row.put(names.get(i), moment ? Instant.ofEpochMilli((Long) value).toString() : value);
        }
        return row;
    }
}

package bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A tool that people paste the Cypher of an answer into: first the line with the parameters, then the statement. */
@RestController
class Pasted {

    private static final SessionConfig READING = SessionConfig.builder()
            .withDatabase("neo4j")
            .withDefaultAccessMode(AccessMode.READ)
            .build();

    private final Driver driver;

    Pasted(Driver driver) {
        this.driver = driver;
    }

    @PostMapping("/pasted")
    List<@Nullable Object> row(@RequestBody Map<String, Object> shown) {
        try (var session = driver.session(READING)) {
            var command = String.valueOf(shown.get("parameters"));
            var parameters = session.run("RETURN " + command.substring(":params ".length()) + " AS parameters")
                    .single()
                    .get(0)
                    .asMap();
            return session.run(String.valueOf(shown.get("statement")), parameters).single().values().stream()
                    .map(value -> value.asObject())
                    .toList();
        }
    }
}

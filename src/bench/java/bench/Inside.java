package bench;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the server's own process knows. */
@RestController
class Inside {

    private final EmbeddedNeo4j database;

    Inside(EmbeddedNeo4j database) {
        this.database = database;
    }

    @PostMapping("/inside/bolt")
    Bolt bolt() {
        return new Bolt(database.uri().toString(), database.user(), database.password());
    }
}

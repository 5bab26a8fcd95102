package bench;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the server's own process knows. */
@RestController
class Inside {

    private final EmbeddedNeo4j database;
    private final MeterRegistry meters;

    Inside(EmbeddedNeo4j database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    @PostMapping("/inside/bolt")
    Bolt bolt() {
        return new Bolt(database.uri().toString(), database.user(), database.password());
    }

    /** The database's own counters. */
    @PostMapping("/inside/plans")
    Plans plans() {
        return new Plans(plans("hit"), plans("miss"));
    }

    private long plans(String result) {
        return (long) meters.get("ismsgraph.plans")
                .tag("result", result)
                .functionCounter()
                .count();
    }
}

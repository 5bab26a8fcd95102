package bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the questions ask about; all of it is in the demo, which is in every store. */
final class Given {

    /** Between the first and the last moment of the demo, so that both clocks have something to hide. */
    private static final Instant AS_OF = Instant.parse("2025-06-29T15:00:00Z");

    private static final Instant KNOWN_AT = Instant.parse("2025-12-30T15:00:00Z");

    private Given() {}

    /** The variables of every question, under the names that operations and statements know them by. */
    static Map<String, Object> variables(Size size) {
        var given = new HashMap<String, Object>();
        given.put("id", "organisation-0a97bb7bf6ee550dd4b34d25");
        given.put("from", "organisation-0a97bb7bf6ee550dd4b34d25");
        given.put("to", "organisation-8142376469bbba46354c1ef3");
        given.put("text", "Hosu");
        given.put("asOf", AS_OF.toString());
        given.put("asOfMillis", AS_OF.toEpochMilli());
        // What was made for the largest became known only when it was made.
        var knownAt = size == Size.LARGE ? Instant.now() : KNOWN_AT;
        given.put("knownAt", knownAt.toString());
        given.put("knownAtMillis", knownAt.toEpochMilli());
        given.put("now", System.currentTimeMillis());
        return given;
    }
}

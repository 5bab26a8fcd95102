package bench;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request that can be sent again and again.
 *
 * @param client whom it is sent to
 * @param path where it is sent
 * @param body what is sent, as JSON
 */
record Request(Client client, String path, Map<String, ?> body) {

    private static final int LEAST = 1;

    /** The answer; of GraphQL, the data in it. */
    JsonNode answer() {
        var answer = client.ask(path, body);
        if (answer.has("errors")) {
            throw new IllegalStateException(path + ": " + answer.get("errors"));
        }
        return answer.has("data") ? answer.get("data") : answer;
    }

    /** Sends it again and again by some callers at once. */
    Slice times(int callers, Duration lasting) {
        var begun = System.nanoTime();
        var times = client.times(path, body, callers, lasting, LEAST);
        return new Slice(times, System.nanoTime() - begun);
    }
}

package io.ismsgraph.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Those who listen share an answer that is the same for all of them, and nothing else. */
class SharedAnswersTest {

    private static final String NAMES =
            "subscription { watch { whole organisations { totalCount changes { kind key node { name } } } } }";

    private final TestGraph graph = TestGraph.empty();
    private final Telling telling = new Telling(graph);

    @Test
    void asksOnceForAllWhoWantTheSame() throws InterruptedException {
        telling.is("Organisation", "a", Map.of("name", "A"));
        var reader = new CountingReader(graph.reader());
        var counted = new TestApi(reader);
        var listeners =
                Stream.generate(() -> Listener.to(counted, NAMES)).limit(5).toList();
        var different = Listener.to(counted, NAMES.replace("name", "sector"));
        different.hear();
        for (var listener : listeners) {
            listener.hear();
        }
        telling.is("Organisation", "b", Map.of("name", "B"));
        different.hear();
        for (var listener : listeners) {
            listener.hear();
        }
        var before = asked(reader);
        telling.is("Organisation", "c", Map.of("name", "C"));
        different.hear();
        for (var listener : listeners) {
            listener.hear();
        }
        assertThat(asked(reader) - before).isEqualTo(2);
        listeners.forEach(Listener::cancel);
        different.cancel();
    }

    @Test
    void sharesNothingConfidential() throws InterruptedException {
        var cases = "subscription { watch { whole investigations { totalCount changes { kind node { name } } } } }";
        telling.is("Organisation", "a", Map.of("name", "A"));
        telling.is("Investigation", "case", Map.of("name", "secret"));
        telling.is("Investigator", "investigator-kim", Map.of("account", "kim"));
        telling.fact("SERVES_ON Investigator Investigation", "investigator-kim", "case", Period.ALWAYS);
        var reader = new CountingReader(graph.reader());
        var counted = new TestApi(reader);
        var member = Listener.member(counted, cases, "kim");
        var other = Listener.member(counted, cases, "lee");
        assertThat(member.hear()).asString().contains("totalCount=1", "secret");
        assertThat(other.hear()).asString().contains("totalCount=0").doesNotContain("secret");
        telling.is("Investigation", "case", Map.of("name", "secret still"));
        assertThat(member.hear()).asString().contains("kind=CHANGED", "secret still");
        telling.is("Investigator", "investigator-lee", Map.of("account", "lee"));
        telling.fact("SERVES_ON Investigator Investigation", "investigator-lee", "case", Period.ALWAYS);
        assertThat(other.hear()).asString().contains("whole=false", "totalCount=1", "secret still");
        member.cancel();
        other.cancel();
        var names = List.of(Listener.member(counted, NAMES, "kim"), Listener.member(counted, NAMES, "lee"));
        for (var listener : names) {
            listener.hear();
        }
        var before = asked(reader);
        telling.is("Organisation", "b", Map.of("name", "B"));
        for (var listener : names) {
            listener.hear();
        }
        assertThat(asked(reader) - before).as("one answer for both").isEqualTo(1);
        names.forEach(Listener::cancel);
    }

    private static long asked(CountingReader reader) {
        return reader.statements().stream()
                .filter(statement -> statement.contains("Organisation"))
                .count();
    }
}

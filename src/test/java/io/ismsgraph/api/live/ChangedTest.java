package io.ismsgraph.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.ProductFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded is told in the order of commits, each change once. */
class ChangedTest {

    private final TestGraph graph = TestGraph.empty();
    private final TestApi api = new TestApi(graph.reader());
    private final Telling telling = new Telling(graph);

    private static final String ALL = "subscription C($after: String) { changed(after: $after) { cursor"
            + " changes { kind aboutId relationship otherId property before after } } }";

    @Test
    void tellsEachTransactionOnceAndInOrder() throws InterruptedException {
        telling.is("Organisation", "before", Map.of("name", "Before"));
        var one = Listener.to(api, ALL);
        var two = Listener.to(new TestApi(graph.reader()), ALL);
        started(one, two);
        telling.is("Organisation", "o", Map.of("name", "O"));
        telling.is("Organisation", "o", Map.of("name", "O"));
        telling.is("Organisation", "o", Map.of("name", "O2"));
        telling.is("System", "s", Map.of("name", "S"));
        telling.fact("OPERATES Organisation System", "o", "s", Period.ALWAYS);
        for (var listener : List.of(one, two)) {
            assertThat(changes(listener)).containsExactly("ADDED o null null null null null");
            assertThat(changes(listener)).containsExactly("CHANGED o null null name O O2");
            assertThat(changes(listener)).containsExactly("ADDED s null null null null null");
            assertThat(changes(listener)).containsExactly("ADDED o OPERATES s null null null");
            listener.cancel();
        }
    }

    /** Both listen when both have heard of something said after they came. */
    private void started(Listener... listeners) throws InterruptedException {
        for (var listener : listeners) {
            var sign = 0;
            while (listener.waiting() == 0) {
                telling.is("Provider", "sign" + System.identityHashCode(listener) + sign++, Map.of("name", "sign"));
                Thread.onSpinWait();
            }
        }
        telling.is("Provider", "last", Map.of("name", "last"));
        for (var listener : listeners) {
            while (!changes(listener).equals(List.of("ADDED last null null null null null"))) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> changes(Listener listener) throws InterruptedException {
        return changes(listener.hear());
    }

    private static List<String> changes(Map<String, @Nullable Object> event) {
        var words = new ArrayList<String>();
        for (var each : (List<?>) Objects.requireNonNull(event.get("changes"))) {
            words.add(((Map<?, ?>) Objects.requireNonNull(each))
                    .values().stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""));
        }
        return words;
    }

    @Test
    void tellsOfKindsAndChangesThatAreWanted() throws InterruptedException {
        telling.is("Organisation", "o", Map.of("name", "O"));
        telling.is("System", "s", Map.of("name", "S"));
        var cursor = new Place(recorded(), null).cursor();
        telling.is("Organisation", "o", Map.of("name", "O2"));
        telling.fact("OPERATES Organisation System", "o", "s", Period.ALWAYS);
        telling.is("System", "s", Map.of("name", "S2", "core", true));
        telling.isNot("System", "s");
        assertThat(first("kinds: [System]", cursor))
                .containsExactly("CHANGED s null null core null true", "CHANGED s null null name S S2");
        assertThat(first("where: {relationship: [OPERATES]}", cursor))
                .containsExactly("ADDED o OPERATES s null null null");
        assertThat(first("where: {property: [\"core\"]}", cursor))
                .containsExactly("CHANGED s null null core null true");
        assertThat(first("where: {change: [REMOVED]}", cursor))
                .first()
                .asString()
                .startsWith("REMOVED ");
        assertThat(first("where: {statedBy: [\"test\"]}", cursor)).containsExactly("ADDED o OPERATES s null null null");
        assertThat(first("where: {node: [\"s\"], change: [ADDED]}", cursor))
                .containsExactly("ADDED o OPERATES s null null null");
    }

    /** Who listens for reviews learns at once that a leak at a certified organisation has opened one. */
    @Test
    void tellsOfTheSpecialReviewThatALeakOpens() throws InterruptedException {
        telling.is("Organisation", "harbour", Map.of("name", "Harbour"));
        telling.is("Certificate", "certificate", Map.of("number", "N1", "schemeCode", "ISMS-P"));
        telling.fact("HOLDS Organisation Certificate", "harbour", "certificate", Period.ALWAYS);
        var cursor = new Place(recorded(), null).cursor();
        var reported = new TestApi(
                        ProductFiles.read("classpath:"), graph.oneReader(), graph.recorder(Clock.systemUTC()), null)
                .ask(
                        "mutation Report($at: DateTime!) { reportIncident(organisation: \"harbour\", name: \"leak\","
                                + " kind: LEAK, becameKnownAt: $at) { reviews { nodes { id } } } }",
                        Map.of(
                                "at",
                                OffsetDateTime.now(ZoneOffset.UTC).minusHours(1).toString()));
        assertThat(reported.getErrors()).isEmpty();
        var review = String.valueOf(reported.<Object>getData()).replaceAll(".*\\{id=([^}]*)}.*", "$1");
        assertThat(first("kinds: [Review], where: {change: [ADDED]}", cursor))
                .contains("ADDED " + review + " null null null null null")
                .contains("ADDED " + review + " CHECKS certificate null null null");
    }

    private List<String> first(String wanted, String cursor) throws InterruptedException {
        var listener = Listener.to(
                api,
                "subscription { changed(after: \"" + cursor + "\", " + wanted
                        + ") { changes { kind aboutId relationship otherId property before after } } }");
        var changes = changes(listener);
        listener.cancel();
        return changes;
    }

    private long recorded() {
        return (Long) Objects.requireNonNull(graph.run("MATCH (c:Clock) RETURN c.last AS last", Map.of())
                .getFirst()
                .get("last"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "watch-shared-touchpoints"})
    void answersTheShippedExamples(String example) throws Exception {
        var listener = Listener.to(api, Files.readString(Path.of("graphql/examples/" + example + ".graphql")));
        if (example.equals("changed")) {
            var exposures = 0;
            while (listener.waiting() == 0) {
                telling.is("Exposure", "e" + exposures++, Map.of("title", "E"));
            }
            assertThat(listener.hear().get("changes")).asString().contains("kind=ADDED");
        } else {
            assertThat(listener.hear())
                    .containsEntry("whole", true)
                    .containsEntry("sharedUnpatchedTouchpoints", Map.of("totalCount", 0, "changes", List.of()));
        }
        listener.cancel();
    }

    /** The journal keeps what one who takes little at a time, and breaks off in between, has not heard yet. */
    @Test
    void keepsWhatIsNotHeardYet() throws InterruptedException {
        telling.is("Organisation", "o", Map.of("name", "O"));
        var cursor = new Place(recorded(), null).cursor();
        telling.all(recording -> IntStream.range(0, 250)
                .forEach(number -> Telling.is(recording, "System", "s" + number, Map.of("name", "S"))));
        telling.is("System", "last", Map.of("name", "Last"));
        var heard = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        while (!heard.contains("ADDED last null null null null null")) {
            var listener = Listener.to(new TestApi(graph.reader()), ALL, Map.of("after", cursor));
            var event = listener.hear();
            listener.cancel();
            cursor = String.valueOf(event.get("cursor"));
            heard.addAll(changes(event));
            sizes.add(changes(event).size());
        }
        assertThat(heard).doesNotHaveDuplicates().hasSize(251);
        assertThat(sizes).containsExactly(100, 100, 50, 1);
    }
}

package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import io.ismsgraph.api.ToldChanges.Asked;
import io.ismsgraph.api.ToldChanges.Subject;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes and histories say what everything ever said does, at random pairs of times. */
class ChangesTest {

    private static final String NAMES =
            "... on Organisation { name } ... on System { name } ... on Touchpoint { name: host }"
                    + " ... on Exposure { name: title } ... on Certificate { name: scope }";
    private static final String CHANGES =
            "query Q($of: ID!, $from: DateTime!, $to: DateTime!, $clock: Clock!, $known: DateTime, $after: String) {"
                + " changes(of: $of, from: $from, to: $to, clock: $clock, knownAt: $known, first: 40, after: $after) {"
                + " totalCount pageInfo { hasNextPage endCursor } nodes { at kind aboutId about { " + NAMES + " }"
                    + " relationship otherId property before after statedBy validFrom validTo source { file } } } }";
    private static final String HISTORY =
            "query Q($id: ID!, $known: DateTime) { history(id: $id, knownAt: $known, first: 500)"
                    + " { nodes { validFrom validTo recordedFrom recordedTo source { file } supersededBy { file }"
                    + " node { id " + NAMES + " } } } }";

    private final TestGraph graph = TestGraph.empty();
    private final TestApi api = new TestApi(graph.reader());

    @Seeds(1)
    void sayWhatWasEverSaid(long seed) {
        var telling = new RandomTelling(new Random(seed));
        telling.tell(graph);
        var found = 0;
        for (int i = 0; i < 40; i++) {
            var asked = asked(telling, i);
            var expected = telling.model.of(asked);
            assertThat(answer(asked)).as("%s", asked).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("changes to compare").isGreaterThan(400);
        for (var subject : telling.model.subjects()) {
            if (subject.isNode()) {
                history(telling, subject);
            }
        }
    }

    /** Recorded on 1 February, and corrected on 1 April: the system was never its own. */
    @Test
    void speakOfWhatItHeldAndShowValuesAsTheirFieldsDo() {
        new Story(graph)
                .at("2026-02-01T00:00:00Z", said -> said.is("Organisation", "o", Map.of("name", "O"))
                        .is("System", "mine", Map.of("name", "Mine"))
                        .is("Incident", "i", Map.of("name", "I", "dataClasses", List.of("names", "numbers")))
                        .fact("SUFFERED", "Organisation", "o", "Incident", "i")
                        .fact("OPERATES", "Organisation", "o", "System", "mine"))
                .at("2026-03-01T00:00:00Z", said -> said.is(
                                "System", "mine", Story.since("2026-02-20T00:00:00Z"), Map.of("core", true))
                        .is(
                                "Incident",
                                "i",
                                Story.since("2026-02-21T00:00:00Z"),
                                Map.of(
                                        "containedAt",
                                        Story.millis("2026-02-21T00:00:00Z"),
                                        "dataClasses",
                                        List.of("names"))))
                .at(
                        "2026-04-01T00:00:00Z",
                        said -> said.ends("OPERATES", "Organisation", "o", "System", "mine", Period.ALWAYS));
        var changes = "changes(of: \"o\", from: \"2026-02-02T00:00:00Z\", to: \"2026-03-31T00:00:00Z\"%s)"
                + " { nodes { aboutId property before after } }";
        var incident = "{aboutId=i, property=containedAt, before=null, after=2026-02-21T00:00:00Z},"
                + " {aboutId=i, property=dataClasses, before=[names, numbers], after=[names]}";
        assertThat(api.data("{ " + changes.formatted("") + " }")).hasToString("{changes={nodes=[" + incident + "]}}");
        assertThat(api.data("{ " + changes.formatted(", knownAt: \"2026-03-31T00:00:00Z\"") + " }"))
                .hasToString(
                        "{changes={nodes=[{aboutId=mine, property=core, before=null, after=true}, " + incident + "]}}");
    }

    private static Asked asked(RandomTelling telling, int number) {
        var random = telling.random();
        var of = List.of("Organisation0", "Organisation1", "System0", "Touchpoint1", "Exposure0")
                .get(number % 5);
        var one = telling.moment();
        var other = telling.moment();
        var known = random.nextInt(3) > 0
                ? Times.millis(Instant.now())
                : RandomTelling.START + random.nextInt(24) * RandomTelling.STEP + random.nextInt(2) - 1;
        return new Asked(of, Math.min(one, other), Math.max(one, other), random.nextBoolean(), known);
    }

    private Set<String> answer(Asked asked) {
        var words = new TreeSet<String>();
        var stretches = new ChangeWords.Stretches();
        var count = 0;
        var variables = variables(asked);
        while (true) {
            var result = api.ask(CHANGES, variables);
            assertThat(result.getErrors()).isEmpty();
            Map<String, Map<String, Object>> data = result.getData();
            var page = Objects.requireNonNull(data.get("changes"));
            for (var change : FlagshipAgreementTest.maps(page.get("nodes"))) {
                count++;
                if (asked.world()) {
                    assertThat(change.get("validFrom")).isNull();
                    words.add(words(change) + " from " + ((Map<?, ?>) value(change, "source")).get("file"));
                } else {
                    stretches.add(
                            words(change),
                            moment(change, "validFrom", Times.BEGINNING),
                            moment(change, "validTo", Times.END));
                }
            }
            var info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
            variables.put("after", info.get("endCursor"));
            if (!Boolean.TRUE.equals(info.get("hasNextPage"))) {
                assertThat(page).containsEntry("totalCount", count);
                words.addAll(stretches.words());
                return words;
            }
        }
    }

    private static Map<String, @Nullable Object> variables(Asked asked) {
        var variables = new HashMap<String, @Nullable Object>(Map.of(
                "of", asked.of(),
                "from", Instant.ofEpochMilli(asked.from()).toString(),
                "to", Instant.ofEpochMilli(asked.to()).toString(),
                "clock", asked.world() ? "WORLD" : "RECORD"));
        if (asked.known() < Times.millis(Instant.now()) - RandomTelling.STEP) {
            variables.put("known", Instant.ofEpochMilli(asked.known()).toString());
        }
        return variables;
    }

    private static String words(Map<?, ?> change) {
        var about = (Map<?, ?>) change.get("about");
        var name = about == null ? null : about.get("name");
        var parts = new ArrayList<String>();
        parts.add(String.valueOf(moment(change, "at", 0)));
        for (var part :
                List.of("kind", "aboutId", "relationship", "otherId", "statedBy", "property", "before", "after")) {
            parts.add(String.valueOf(change.get(part)));
        }
        return String.join(" ", parts) + " called " + name;
    }

    private static Object value(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static long moment(Map<?, ?> row, String key, long open) {
        return row.get(key) == null ? open : Times.millis(Instant.parse((String) value(row, key)));
    }

    /** At every pair of times one version says what is to be said, and none says what was not known yet. */
    private void history(RandomTelling telling, Subject subject) {
        var known = RandomTelling.START + telling.random().nextInt(24) * RandomTelling.STEP;
        var result = api.ask(
                HISTORY,
                Map.of(
                        "id",
                        subject.start(),
                        "known",
                        Instant.ofEpochMilli(known).toString()));
        assertThat(result.getErrors()).isEmpty();
        Map<String, Map<String, Object>> data = result.getData();
        var versions = FlagshipAgreementTest.maps(
                Objects.requireNonNull(data.get("history")).get("nodes"));
        for (var version : versions) {
            assertThat(moment(version, "recordedFrom", 0)).isBetween(RandomTelling.START, known);
            assertThat(moment(version, "recordedTo", known)).isLessThanOrEqualTo(known);
            assertThat(version.get("supersededBy") == null).isEqualTo(version.get("recordedTo") == null);
        }
        for (int i = 0; i < 60; i++) {
            var asOf = telling.moment();
            var then = Math.min(known, telling.moment());
            var said = telling.model.at(subject, asOf, then);
            assertThat(versions.stream()
                            .filter(version -> covers(version, asOf, then))
                            .map(ChangesTest::name)
                            .toList())
                    .as("%s at %d known at %d", subject, asOf, then)
                    .isEqualTo(said == null ? List.of() : List.of(RandomTelling.name(said)));
        }
    }

    private static boolean covers(Map<?, ?> version, long asOf, long known) {
        return moment(version, "validFrom", Times.BEGINNING) <= asOf
                && asOf < moment(version, "validTo", Times.END)
                && moment(version, "recordedFrom", Times.BEGINNING) <= known
                && known < moment(version, "recordedTo", Times.END);
    }

    private static Object name(Map<?, ?> version) {
        return value((Map<?, ?>) value(version, "node"), "name");
    }
}

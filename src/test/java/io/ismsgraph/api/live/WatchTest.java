package io.ismsgraph.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of answers is told to those who listen, by every instance of the service on one database. */
class WatchTest {

    private static final String NAMES =
            "subscription { watch { whole organisations { totalCount changes { kind key node { name } } } } }";
    private static final String ALL = "subscription W($after: String) { watch(after: $after) { cursor whole skipped"
            + " organisations(first: 100, where: {sector: {eq: FINANCE}}) { changes { kind key node { name } } } } }";

    private final TestGraph graph = TestGraph.empty();
    private final TestApi api = new TestApi(graph.reader());
    private final TestApi other = new TestApi(graph.reader());
    private final Telling telling = new Telling(graph);

    @Test
    void tellsTheAnswerAndThenWhatBecomesOfIt() throws InterruptedException {
        telling.is("Organisation", "a", Map.of("name", "A"));
        telling.is("Organisation", "b", Map.of("name", "B"));
        for (var listener : List.of(Listener.to(api, NAMES), Listener.to(other, NAMES))) {
            assertThat(listener.hear())
                    .hasToString("{whole=true, organisations={totalCount=2, changes=["
                            + "{kind=ADDED, key=a, node={name=A}}, {kind=ADDED, key=b, node={name=B}}]}}");
        }
        var one = Listener.to(api, NAMES);
        var two = Listener.to(other, NAMES);
        one.hear();
        two.hear();
        telling.all(recording -> {
            Telling.is(recording, "Organisation", "c", Map.of("name", "C"));
            Telling.is(recording, "Organisation", "b", Map.of("name", "B2"));
            recording.remove("Organisation", Period.since(recording.at()), "test", List.of("a"));
        });
        for (var listener : List.of(one, two)) {
            assertThat(listener.hear())
                    .hasToString("{whole=false, organisations={totalCount=2, changes=["
                            + "{kind=REMOVED, key=a, node={name=A}}, {kind=CHANGED, key=b, node={name=B2}},"
                            + " {kind=ADDED, key=c, node={name=C}}]}}");
        }
        // What is no part of the answer is not told of: the next that is heard is what comes after it.
        telling.is("System", "s", Map.of("name", "S"));
        telling.isNot("Organisation", "c");
        assertThat(one.hear())
                .hasToString(
                        "{whole=false, organisations={totalCount=1, changes=[{kind=REMOVED, key=c, node={name=C}}]}}");
        one.cancel();
        two.cancel();
    }

    /** Nothing is written when a certificate runs out, or comes in force. */
    @Test
    void tellsWhatTimeDoesByItself() throws InterruptedException {
        telling.is("Organisation", "o", Map.of("name", "O"));
        telling.is("Certificate", "old", Map.of("number", "1"));
        telling.is("Certificate", "new", Map.of("number", "2"));
        telling.all(recording -> {
            var turn = recording.at() + 3_000;
            recording.facts(
                    "HOLDS",
                    "Organisation",
                    "Certificate",
                    List.of(
                            Fact.holds("o", "old", new Period(recording.at(), turn), "test", "test"),
                            Fact.holds("o", "new", new Period(turn, turn + 3_000), "test", "test")));
        });
        var listener = Listener.to(
                api,
                "subscription { watch { organisation(id: \"o\") {"
                        + " kind key node { certificates { nodes { number } } } } } }");
        for (var expected : List.of(
                "{kind=ADDED, key=o, node={certificates={nodes=[{number=1}]}}}",
                "{kind=CHANGED, key=o, node={certificates={nodes=[{number=2}]}}}",
                "{kind=CHANGED, key=o, node={certificates={nodes=[]}}}")) {
            assertThat(listener.hear()).hasToString("{organisation=[" + expected + "]}");
        }
        listener.cancel();
    }

    @Test
    void watchesSeveralQuestionsUnderAnyNames() throws InterruptedException {
        telling.is("Organisation", "a", Map.of("name", "A", "sector", "FINANCE"));
        var listener = Listener.to(
                api,
                "subscription W($id: ID!, $no: Boolean = false) { w: watch { ...Own __typename some:"
                    + " organisations(where: {id: {eq: $id}}) { t: __typename added: changes { k: kind } names:"
                    + " changes { n: node { ...Name } __typename } facets { sector { value count } } } node(id: $id) {"
                    + " key a: node { ... on Organisation { name } } b: node { id __typename } } organisationsBySector"
                    + " { key node { organisations } } none: organisations @skip(if: true) { totalCount } some:"
                    + " organisations(where: {id: {eq: $id}}) { totalCount @include(if: $no) } } } fragment Own on"
                    + " Watch { w: whole } fragment Name on Organisation { name }",
                Map.of("id", "a"));
        assertThat(listener.hear())
                .hasToString("{w=true, __typename=Watch, some={t=OrganisationWatch, added=[{k=ADDED}],"
                        + " names=[{n={name=A}, __typename=OrganisationDifference}],"
                        + " facets={sector=[{value=FINANCE, count=1}]}},"
                        + " node=[{key=a, a={name=A}, b={id=a, __typename=Organisation}}],"
                        + " organisationsBySector=[{key=FINANCE, node={organisations=1}}]}");
        telling.is("Organisation", "b", Map.of("name", "B", "sector", "FINANCE"));
        assertThat(listener.hear())
                .hasToString("{w=false, __typename=Watch, some={t=OrganisationWatch, added=[], names=[],"
                        + " facets={sector=[{value=FINANCE, count=1}]}}, node=[],"
                        + " organisationsBySector=[{key=FINANCE, node={organisations=2}}]}");
        listener.cancel();
    }

    /** An entry stays the same when what it is ordered by changes. */
    @Test
    void knowsEntriesByWhatTheyAre() throws InterruptedException {
        telling.is("Organisation", "a", Map.of("name", "A"));
        var listener = Listener.to(
                api,
                "subscription { watch { organisations(orderBy: [{name: DESC}]) { changes { kind key node { name } } }"
                        + " } }");
        assertThat(listener.hear()).hasToString("{organisations={changes=[{kind=ADDED, key=a, node={name=A}}]}}");
        telling.is("Organisation", "a", Map.of("name", "B"));
        assertThat(listener.hear()).hasToString("{organisations={changes=[{kind=CHANGED, key=a, node={name=B}}]}}");
        listener.cancel();
    }

    @Test
    void losesAndRepeatsNothingHoweverOftenTheConnectionBreaks() throws InterruptedException {
        var random = new Random(7);
        var model = new TreeMap<String, String>();
        var told = new HashMap<String, String>();
        @Nullable String cursor = null;
        for (int round = 0; round < 6; round++) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                change(random, model);
            }
            // Each time by another instance, of which the ones before are forgotten.
            var listener =
                    Listener.to(new TestApi(graph.reader()), ALL, cursor == null ? Map.of() : Map.of("after", cursor));
            var whole = cursor == null;
            do {
                var event = listener.hear();
                assertThat(event).containsEntry("whole", whole);
                whole = false;
                apply(event, told);
                cursor = String.valueOf(event.get("cursor"));
                if (round % 2 == 0 && random.nextBoolean()) {
                    change(random, model);
                }
            } while (!told.equals(model));
            listener.cancel();
        }
        assertThat(told).hasSizeGreaterThan(1);
    }

    private void change(Random random, Map<String, String> model) {
        var id = "o" + random.nextInt(5);
        if (model.containsKey(id) && random.nextInt(3) == 0) {
            telling.isNot("Organisation", id);
            model.remove(id);
        } else {
            var name = "v" + random.nextInt(1_000_000);
            telling.is("Organisation", id, Map.of("name", name, "sector", "FINANCE"));
            model.put(id, name);
        }
    }

    /** What was there is not added, what was not there neither changes nor goes. */
    private static void apply(Map<String, @Nullable Object> event, Map<String, String> told) {
        var organisations = (Map<?, ?>) Objects.requireNonNull(event.get("organisations"));
        for (var each : (List<?>) Objects.requireNonNull(organisations.get("changes"))) {
            var change = (Map<?, ?>) Objects.requireNonNull(each);
            var key = String.valueOf(change.get("key"));
            var name = String.valueOf(((Map<?, ?>) Objects.requireNonNull(change.get("node"))).get("name"));
            assertThat(told.containsKey(key)).as("%s", change).isEqualTo(!"ADDED".equals(change.get("kind")));
            if ("REMOVED".equals(change.get("kind"))) {
                told.remove(key);
            } else {
                assertThat(told.put(key, name)).isNotEqualTo(name);
            }
        }
    }

    /** He hears at once what others heard one after the other. */
    @Test
    void tellsOneWhoIsSlowThatDifferencesCameTogether() throws InterruptedException {
        var slow = Listener.slow(api, ALL);
        slow.request(1);
        assertThat(slow.hear()).containsEntry("skipped", 0L);
        var quick = Listener.to(api, ALL);
        quick.hear();
        for (int i = 0; i < 5; i++) {
            telling.is("Organisation", "o" + i, Map.of("name", "O" + i, "sector", "FINANCE"));
            quick.hear();
        }
        var told = new HashMap<String, String>();
        var skipped = 0L;
        while (told.size() < 5) {
            slow.request(1);
            var event = slow.hear();
            apply(event, told);
            skipped += (long) Objects.requireNonNull(event.get("skipped"));
        }
        assertThat(skipped).isPositive();
        assertThat(slow.waiting()).isZero();
        slow.cancel();
        quick.cancel();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        subscription { watch(after: "x") { cursor organisations { totalCount } } }     | BAD_CURSOR
        subscription { watch { cursor } }                                              | BAD_ARGUMENT
        subscription { watch { organisations(first: -1) { totalCount } } }             | BAD_ARGUMENT
        subscription { watch { organisations { changes { node { nothing } } } } }      | BAD_ARGUMENT
        subscription { watch { organisations(where: {and: []}) { totalCount } } }      | BAD_ARGUMENT
        subscription { watch { organisations(first: 5000) { changes { node { systems(first: 9) { nodes { id } } } } } } } | TOO_COSTLY
        subscription { changed(after: "x") { cursor } }                                | BAD_CURSOR
        subscription { changed(kinds: [Nothing]) { cursor } }                          | BAD_ARGUMENT
        subscription { changed { cursor } watch { cursor } }                           | BAD_ARGUMENT
        """)
    void refusesWhatCannotBeAnswered(String document, String code) throws InterruptedException {
        var result = api.ask(document, Map.of());
        var codes = result.getErrors().isEmpty()
                ? Listener.to(api, document).end()
                : result.getErrors().stream()
                        .map(error ->
                                Objects.requireNonNull(error.getExtensions()).get("code"))
                        .toList();
        assertThat(codes).containsOnly(code);
    }
}

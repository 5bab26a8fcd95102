package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cursors walk a whole list, each entry once, whatever its order. */
class PagingTest {

    private static final int COUNT = 23;

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        var random = new Random(5);
        new Story(graph)
                .at("2026-05-01T00:00:00Z", said -> {
                    said.is("Organisation", "o", Map.of());
                    for (int i = 0; i < COUNT; i++) {
                        said.is("Vulnerability", "v" + i, vulnerability(random));
                    }
                    for (int i = 0; i < 4; i++) {
                        said.is("Certificate", "c" + i, Map.of("number", "N" + i % 2));
                        for (var by : List.of("x", "y")) {
                            said.fact(
                                    "HOLDS",
                                    "Organisation",
                                    "o",
                                    "Certificate",
                                    "c" + i,
                                    Story.between("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z"),
                                    by);
                        }
                        said.fact(
                                "HOLDS",
                                "Organisation",
                                "o",
                                "Certificate",
                                "c" + i,
                                Story.since("2026-01-01T00:00:00Z"),
                                "x");
                    }
                })
                .at("2026-05-02T00:00:00Z", said -> said.is("Vulnerability", "v3", Map.of("vendor", "later")));
        api = new TestApi(graph.reader());
    }

    private static Map<String, Object> vulnerability(Random random) {
        var said = new HashMap<String, Object>();
        if (random.nextInt(3) > 0) {
            said.put("vendor", List.of("A", "B", "가").get(random.nextInt(3)));
        }
        if (random.nextInt(3) > 0) {
            said.put("cvss", random.nextInt(3) + 0.5);
        }
        if (random.nextInt(3) > 0) {
            said.put("knownExploited", random.nextBoolean());
        }
        if (random.nextInt(3) > 0) {
            said.put("kevDateAdded", LocalDate.of(2026, 1, 1 + random.nextInt(3)));
        }
        return said;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        []
        [{id: DESC}]
        [{vendor: ASC}]
        [{vendor: DESC}]
        [{cvss: DESC}]
        [{knownExploited: ASC}]
        [{kevDateAdded: DESC}]
        [{kevDateAdded: ASC}, {vendor: DESC}]
        [{knownExploited: DESC}, {cvss: ASC}, {id: DESC}]
        """)
    void walksAllOnce(String orderBy) {
        for (var clock : List.of("", ", asOf: \"2026-06-01T00:00:00Z\"", ", knownAt: \"2026-05-01T12:00:00Z\"")) {
            var whole = page("vulnerabilities", 1_000, null, ", orderBy: " + orderBy + clock);
            assertThat(whole.ids()).hasSize(COUNT).doesNotHaveDuplicates();
            for (var size : List.of(1, 4, COUNT)) {
                assertThat(walk("vulnerabilities", size, ", orderBy: " + orderBy + clock))
                        .isEqualTo(whole.ids());
            }
        }
    }

    @Test
    void ordersAscendingAndDescendingWithWhatHasNoValueLast() {
        var up = values("[{cvss: ASC}]");
        var down = values("[{cvss: DESC}]");
        var known = up.stream().filter(Objects::nonNull).toList();
        assertThat(known).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare((Double) a, (Double) b));
        assertThat(up.subList(0, known.size())).doesNotContainNull();
        assertThat(down.subList(0, known.size())).isEqualTo(known.reversed());
    }

    /** Three statements on each of four certificates: two of the first period, by two sources, and one of the second. */
    @Test
    void walksAHistoryPeriodByPeriodAndSourceBySource() {
        for (var orderBy : List.of("", ", orderBy: [{number: DESC}]")) {
            var all = new ArrayList<String>();
            @Nullable String after = null;
            do {
                var data = api.data("{ organisation(id: \"o\") { certificateHistory(first: 5"
                        + (after == null ? "" : ", after: \"" + after + "\"") + orderBy
                        + ") { totalCount pageInfo { endCursor hasNextPage }"
                        + " edges { node { id } fact { validFrom statedBy } } } } }");
                var list = map(map(data.get("organisation")).get("certificateHistory"));
                assertThat(list).containsEntry("totalCount", 12);
                list(list.get("edges")).forEach(edge -> all.add(edge.toString()));
                var info = map(list.get("pageInfo"));
                after = Boolean.TRUE.equals(info.get("hasNextPage")) ? String.valueOf(info.get("endCursor")) : null;
            } while (after != null);
            assertThat(all).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsWhatLiesAroundThePage() {
        var first = page("vulnerabilities", 5, null, "");
        assertThat(first.info()).containsEntry("hasNextPage", true).containsEntry("hasPreviousPage", false);
        var second = page("vulnerabilities", COUNT, first.cursors().getLast(), "");
        assertThat(second.info())
                .containsEntry("hasNextPage", false)
                .containsEntry("hasPreviousPage", true)
                .containsEntry("startCursor", second.cursors().getFirst())
                .containsEntry("endCursor", second.cursors().getLast());
        assertThat(page("vulnerabilities", 0, null, "").info())
                .containsEntry("hasNextPage", true)
                .containsEntry("startCursor", null);
        assertThat(page("vulnerabilities", 1, second.cursors().getLast(), "").info())
                .containsEntry("hasNextPage", false)
                .containsEntry("endCursor", null);
    }

    private record Page(List<String> ids, List<String> cursors, Map<String, @Nullable Object> info) {}

    private static List<String> walk(String list, int size, String more) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        while (true) {
            var page = page(list, size, after, more);
            ids.addAll(page.ids());
            if (!Boolean.TRUE.equals(page.info().get("hasNextPage"))) {
                return ids;
            }
            after = page.cursors().getLast();
        }
    }

    private static Page page(String list, int size, @Nullable String after, String more) {
        var data = api.data(
                "{ it: " + list + "(first: " + size + (after == null ? "" : ", after: \"" + after + "\"") + more
                        + ") { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id"
                        + " } } } }");
        var it = map(data.get("it"));
        var edges = list(it.get("edges"));
        return new Page(
                edges.stream()
                        .map(edge -> String.valueOf(map(map(edge).get("node")).get("id")))
                        .toList(),
                edges.stream()
                        .map(edge -> String.valueOf(map(edge).get("cursor")))
                        .toList(),
                map(it.get("pageInfo")));
    }

    private static List<@Nullable Object> values(String orderBy) {
        var nodes = list(map(api.data("{ it: vulnerabilities(orderBy: " + orderBy + ") { nodes { cvss } } }")
                        .get("it"))
                .get("nodes"));
        var values = new ArrayList<@Nullable Object>();
        nodes.forEach(node -> values.add(map(node).get("cvss")));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}

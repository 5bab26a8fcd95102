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
import java.util.stream.Collectors;
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
        [{products: {count: DESC}}, {vendor: DESC}]
        """)
    void walksAllOnce(String orderBy) {
        for (var clock : List.of("", ", asOf: \"2026-06-01T00:00:00Z\"", ", knownAt: \"2026-05-01T12:00:00Z\"")) {
            var whole = page("vulnerabilities", 1_000, null, ", orderBy: " + orderBy + clock);
            assertThat(whole.ids()).hasSize(COUNT).doesNotHaveDuplicates();
            for (var size : List.of(4, COUNT)) {
                assertThat(walk("vulnerabilities", size, ", orderBy: " + orderBy + clock))
                        .isEqualTo(whole.ids());
                assertThat(walkBack("vulnerabilities", size, ", orderBy: " + orderBy + clock))
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
        var all = page("vulnerabilities", COUNT, null, "");
        assertThat(around("first: 5")).isEqualTo("previous=false, next=true");
        assertThat(around("last: 5")).isEqualTo("previous=true, next=false");
        assertThat(around("first: " + COUNT)).isEqualTo("previous=false, next=false");
        assertThat(around("last: " + COUNT)).isEqualTo("previous=false, next=false");
        var third = all.cursors().get(2);
        assertThat(around("first: 5, after: \"" + third + "\"")).isEqualTo("previous=true, next=true");
        assertThat(around("first: 99, after: \"" + third + "\"")).isEqualTo("previous=true, next=false");
        assertThat(around("last: 1, before: \"" + third + "\"")).isEqualTo("previous=true, next=true");
        assertThat(around("last: 2, before: \"" + third + "\"")).isEqualTo("previous=false, next=true");
        assertThat(around("before: \"" + third + "\"")).isEqualTo("previous=false, next=true");
        assertThat(around("first: 9, before: \"" + third + "\"")).isEqualTo("previous=false, next=true");
        assertThat(around("last: 9, after: \"" + third + "\"")).isEqualTo("previous=true, next=false");
        assertThat(around("first: 0")).isEqualTo("previous=false, next=true");
        assertThat(around("last: 0")).isEqualTo("previous=true, next=false");
        assertThat(around("first: 0, after: \"" + all.cursors().getLast() + "\""))
                .isEqualTo("previous=true, next=false");
        assertThat(around("last: 0, before: \"" + all.cursors().getFirst() + "\""))
                .isEqualTo("previous=false, next=true");
        // Nothing that is found lies before the place.
        var later = all.ids().subList(3, COUNT).stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
        assertThat(around("after: \"" + third + "\", where: {id: {in: " + later + "}}"))
                .isEqualTo("previous=false, next=false");
    }

    private static String around(String arguments) {
        var info = map(
                map(api.data("{ it: vulnerabilities(" + arguments + ") { pageInfo { hasPreviousPage hasNextPage } } }")
                                .get("it"))
                        .get("pageInfo"));
        return "previous=" + info.get("hasPreviousPage") + ", next=" + info.get("hasNextPage");
    }

    @Test
    void showsWhatLiesBetweenTwoCursors() {
        var all = page("vulnerabilities", COUNT, null, "");
        var between = ", before: \"" + all.cursors().get(9) + "\"";
        assertThat(page("vulnerabilities", 5, all.cursors().get(2), between).ids())
                .isEqualTo(all.ids().subList(3, 8));
        var page = api.data("{ it: vulnerabilities(last: 5, after: \""
                + all.cursors().get(2) + "\"" + between + ") { nodes { id } pageInfo { startCursor endCursor } } }");
        assertThat(String.valueOf(map(page.get("it")).get("nodes")))
                .isEqualTo(all.ids().subList(4, 9).stream()
                        .map(id -> "{id=" + id + "}")
                        .toList()
                        .toString());
        assertThat(map(map(page.get("it")).get("pageInfo")))
                .containsEntry("startCursor", all.cursors().get(4))
                .containsEntry("endCursor", all.cursors().get(8));
        assertThat(page("vulnerabilities", 0, null, "").info()).containsEntry("startCursor", null);
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

    private static List<String> walkBack(String list, int size, String more) {
        var ids = new ArrayList<String>();
        @Nullable String before = null;
        while (true) {
            var page =
                    read(list + "(last: " + size + (before == null ? "" : ", before: \"" + before + "\"") + more + ")");
            ids.addAll(0, page.ids());
            if (!Boolean.TRUE.equals(page.info().get("hasPreviousPage"))) {
                return ids;
            }
            before = page.cursors().getFirst();
        }
    }

    private static Page page(String list, int size, @Nullable String after, String more) {
        return read(list + "(first: " + size + (after == null ? "" : ", after: \"" + after + "\"") + more + ")");
    }

    private static Page read(String list) {
        var data = api.data("{ it: " + list + " { pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
                + " edges { cursor node { id } } } }");
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

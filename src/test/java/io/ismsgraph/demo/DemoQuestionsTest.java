package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.AsksTheServer;
import io.ismsgraph.ServerProcess;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The questions' answers on the demo are those that follow from what the demo says, at several pairs of times. */
@AsksTheServer
@SuppressWarnings("NullAway")
class DemoQuestionsTest {

    private static final List<Moment> MOMENTS = DemoGraph.moments();
    private static final String PATH = " path { type node { id } fact { source { id } } }";

    /** Pairs of the two moments. */
    enum When {
        THAT_DAY(DemoGraph.DAY, DemoGraph.DAY),
        AS_KNOWN_BEFORE(DemoGraph.DAY, DemoGraph.DAY.minusDays(25)),
        LONG_BEFORE(DemoGraph.DAY.minusDays(300), DemoGraph.DAY.minusDays(100));

        private final LocalDate day;
        private final long asOf;
        private final long knownAt;

        When(LocalDate asOf, LocalDate knownAt) {
            this.day = asOf;
            this.asOf = Times.startOf(asOf);
            this.knownAt = Times.startOf(knownAt);
        }

        String clocks() {
            return "asOf: \"%s\" knownAt: \"%s\"".formatted(Instant.ofEpochMilli(asOf), Instant.ofEpochMilli(knownAt));
        }

        Neighbourhoods world() {
            return new Neighbourhoods(snapshot());
        }

        Watched watched() {
            return new Watched(snapshot(), day);
        }

        Grounds grounds() {
            return new Grounds(snapshot(), day);
        }

        Snapshot snapshot() {
            return Snapshot.of(MOMENTS, asOf, knownAt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findTouchpointsOutOfScope(When when) {
        var world = when.world();
        var found = new TreeSet<String>();
        var after = "";
        do {
            var page = root("touchpointsOutOfScope(first: 1000 " + after + when.clocks()
                    + ") { totalCount pageInfo { hasNextPage endCursor } nodes { certified { id } touchpoint { id }"
                    + " systems { id } certificates { id } exposures { id }" + PATH + " } }");
            for (var hit : page.path("nodes")) {
                found.add(String.join(
                        " ",
                        id(hit, "certified"),
                        id(hit, "touchpoint"),
                        ids(hit.path("systems")),
                        ids(hit.path("certificates")),
                        ids(hit.path("exposures"))));
                var path = proven(world, hit.path("path"));
                assertThat(path).hasSize(4).endsWith(id(hit, "touchpoint"));
                assertThat(path.get(1)).isEqualTo(id(hit, "certified"));
                assertThat(ids(hit.path("certificates"))).contains(path.getFirst());
            }
            after = next(page);
        } while (!after.isEmpty());
        assertThat(found).isEqualTo(world.outOfScope()).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void findUnsupportedSoftware(When when) {
        var world = when.world();
        var found = new TreeSet<String>();
        var after = "";
        do {
            var page = root("unsupportedSoftware(first: 1000 " + after + when.clocks()
                    + ") { pageInfo { hasNextPage endCursor } nodes { organisation { id } touchpoint { id } product {"
                    + " id } daysPast acceptedRisks { id }" + PATH + " } }");
            for (var hit : page.path("nodes")) {
                found.add(String.join(
                        " ",
                        id(hit, "organisation"),
                        id(hit, "touchpoint"),
                        id(hit, "product"),
                        hit.path("daysPast").asString(),
                        ids(hit.path("acceptedRisks"))));
                assertThat(proven(world, hit.path("path")))
                        .hasSize(4)
                        .startsWith(id(hit, "organisation"))
                        .endsWith(id(hit, "touchpoint"), id(hit, "product"));
            }
            after = next(page);
        } while (!after.isEmpty());
        assertThat(found).isEqualTo(world.unsupported(when.day)).hasSizeGreaterThan(500);
        var accepted = root("unsupportedSoftware(requireAccepted: true " + when.clocks() + ") { totalCount }");
        assertThat(accepted.path("totalCount").asInt())
                .isEqualTo(found.stream().filter(hit -> !hit.endsWith("[]")).count())
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void rankWhatReachesMost(When when) {
        var expected = when.world().reach();
        var page = root("furthestReach(first: 5000 through: [SUPPLIER TOUCHPOINT PROVIDER PRODUCT] " + when.clocks()
                + ") { nodes { through certified thing { ... on Node { id } } } }");
        var found = new TreeMap<String, Integer>();
        var last = Integer.MAX_VALUE;
        for (var hit : page.path("nodes")) {
            var certified = hit.path("certified").asInt();
            assertThat(certified).isLessThanOrEqualTo(last);
            last = certified;
            found.put(hit.path("through").asString() + " " + id(hit, "thing"), certified);
        }
        var counts = new TreeMap<String, Integer>();
        expected.forEach((thing, organisations) -> counts.put(thing, organisations.size()));
        assertThat(found).isEqualTo(counts).hasSizeGreaterThan(500);
    }

    /** One of each kind, and the one that reaches most. */
    @Test
    void proveWhatTheyReach() {
        var when = When.THAT_DAY;
        var world = when.world();
        var expected = world.reach();
        for (var kind : List.of("SUPPLIER", "TOUCHPOINT", "PROVIDER", "PRODUCT")) {
            var hit = root("furthestReach(first: 1 through: [" + kind + "] " + when.clocks()
                            + ") { nodes { thing { ... on Node { id } } organisations(first: 1000) { nodes { hops"
                            + " organisation { id }" + PATH + " } } } }")
                    .path("nodes")
                    .path(0);
            var reached = new TreeMap<String, Integer>();
            for (var organisation : hit.path("organisations").path("nodes")) {
                var hops = organisation.path("hops").asInt();
                reached.put(id(organisation, "organisation"), hops);
                assertThat(proven(world, organisation.path("path")))
                        .hasSize(hops + 1)
                        .startsWith(id(organisation, "organisation"))
                        .endsWith(id(hit, "thing"));
            }
            assertThat(reached).isEqualTo(expected.get(kind + " " + id(hit, "thing")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rankPatches(When when) {
        var shared = new SharedTouchpoints(when.snapshot(), when.asOf, Period.ofYears(1));
        var world = when.world();
        for (var unit : List.of("FLAW", "TOUCHPOINT")) {
            var needed = new TreeMap<String, Set<String>>();
            for (var hit :
                    shared.hits(Set.of("TOUCHPOINT", "ADDRESS"), true, true).keySet()) {
                var open = shared.places(hit).stream()
                        .filter(place -> !world.flaws(Set.of(place)).isEmpty())
                        .collect(Collectors.toSet());
                needed.put(
                        String.join(" ", hit.certified(), hit.via(), hit.shared()),
                        unit.equals("FLAW") ? world.flaws(open) : open);
            }
            assertThat(patches(when, unit)).isEqualTo(Patches.steps(needed, 12)).hasSize(12);
        }
    }

    private static List<String> patches(When when, String unit) {
        var steps = new ArrayList<String>();
        var hits = "{ certified { id } via shared { id }" + PATH + " }";
        for (var step : root("patchesThatCutMost(unit: " + unit + " most: 12 " + when.clocks()
                + ") { position patch { ... on Node { id } } removes touches remaining hits(first: 100) { nodes " + hits
                + " } exposures { id } }")) {
            assertThat(step.path("exposures").size()).isPositive();
            var gone = new TreeSet<String>();
            for (var hit : step.path("hits").path("nodes")) {
                assertThat(hit.path("path").path(0).path("node").path("id").asString())
                        .isEqualTo(id(hit, "certified"));
                gone.add(id(hit, "certified") + " " + hit.path("via").asString() + " " + id(hit, "shared"));
            }
            steps.add(step.path("position") + " " + id(step, "patch") + " " + step.path("removes") + " "
                    + step.path("touches") + " " + step.path("remaining") + " " + gone);
        }
        return steps;
    }

    @Test
    void findBreachesAfterAnAudit() {
        var when = When.THAT_DAY;
        var expected = new AuditedBreaches(MOMENTS, when.asOf, when.knownAt).hits();
        var page = root("breachesAfterAudit(first: 5000 " + when.clocks()
                + ") { nodes { organisation { id } incident { id } certificate { id } breachedAt auditedAt } }");
        var found = new TreeSet<String>();
        for (var hit : page.path("nodes")) {
            found.add(String.join(
                    " ",
                    id(hit, "organisation"),
                    id(hit, "incident"),
                    id(hit, "certificate"),
                    hit.path("auditedAt").asString(),
                    hit.path("breachedAt").asString()));
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    /** Which the changes of any node are compared with a model for. */
    @Test
    void showTheChangesBetweenAuditAndBreach() {
        var clocks = When.THAT_DAY.clocks();
        var told = "totalCount nodes { at kind aboutId relationship otherId property before after source { id } }";
        for (var hit : root("breachesAfterAudit(first: 3 " + clocks + ") { nodes { organisation { id } auditedAt"
                        + " breachedAt incident { id } changes(first: 500) { " + told + " }" + PATH + " } }")
                .path("nodes")) {
            assertThat(hit.path("changes"))
                    .isEqualTo(root("changes(of: \"%s\" from: %s to: %s first: 500 %s) { %s }"
                            .formatted(
                                    id(hit, "organisation"),
                                    hit.path("auditedAt"),
                                    hit.path("breachedAt"),
                                    clocks,
                                    told)));
            assertThat(hit.path("changes").path("totalCount").asInt()).isPositive();
            var path =
                    hit.path("path").valueStream().map(step -> id(step, "node")).toList();
            assertThat(path).hasSize(3).endsWith(id(hit, "organisation"), id(hit, "incident"));
        }
    }

    static JsonNode root(String field) {
        try {
            var answer = ServerProcess.shared().ask("{ it: " + field + " }");
            assertThat(answer.path("errors")).isEmpty();
            return answer.path("data").path("it");
        } catch (Exception failure) {
            throw new IllegalStateException(field, failure);
        }
    }

    private static String next(JsonNode page) {
        return page.path("pageInfo").path("hasNextPage").asBoolean()
                ? "after: " + page.path("pageInfo").path("endCursor") + " "
                : "";
    }

    /** The nodes of a path, if each fact of it holds and says where it came from. */
    private static List<String> proven(Neighbourhoods world, JsonNode path) {
        var nodes = path.valueStream().map(step -> id(step, "node")).toList();
        for (int i = 1; i < nodes.size(); i++) {
            var step = path.path(i);
            assertThat(world.holds(nodes.get(i - 1), step.path("type").asString(), nodes.get(i)))
                    .as("%s", path)
                    .isTrue();
            assertThat(id(step.path("fact"), "source")).isNotEmpty();
        }
        return nodes;
    }

    private static String id(JsonNode of, String field) {
        return of.path(field).path("id").asString();
    }

    private static String ids(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}

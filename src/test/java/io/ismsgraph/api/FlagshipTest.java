package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The flagship question on ten nodes. */
class FlagshipTest {

    private static final long KNOWN = Times.millis(Instant.parse("2026-05-01T00:00:00Z"));

    private static TestApi api;

    @BeforeAll
    static void tenNodes() {
        var graph = TestGraph.empty();
        graph.recorder(Clock.fixed(Instant.parse("2026-05-02T00:00:00Z"), Times.KOREA))
                .record(FlagshipTest::write);
        api = new TestApi(graph.reader());
    }

    private static String write(Recording recording) {
        describe(recording, "Organisation", "shop", Map.of("name", "가게", "sector", "SHOPPING"));
        describe(recording, "Organisation", "leaky", Map.of("name", "새는곳", "sector", "PLATFORM"));
        describe(recording, "System", "shop-web", Map.of("name", "web"));
        describe(recording, "System", "leaky-web", Map.of("name", "web"));
        describe(recording, "Touchpoint", "gate", Map.of("address", "gate.example", "kind", "DOMAIN"));
        describe(
                recording, "Vulnerability", "cve", Map.of("cve", "CVE-2023-4966", "knownExploited", true, "cvss", 9.4));
        describe(recording, "Exposure", "hole", Map.of("status", "OPEN", "firstSeen", KNOWN));
        describe(recording, "Certificate", "paper", Map.of("number", "ISMS-P-TEST-2025-001"));
        describe(recording, "Incident", "leak", Map.of("kind", "LEAK", "name", "leak", "becameKnownAt", KNOWN));
        describe(recording, "Import", "test", Map.of("file", "by hand", "format", "test"));
        fact(recording, "OPERATES", "Organisation", "shop", "System", "shop-web");
        fact(recording, "OPERATES", "Organisation", "leaky", "System", "leaky-web");
        fact(recording, "EXPOSES", "System", "shop-web", "Touchpoint", "gate");
        fact(recording, "EXPOSES", "System", "leaky-web", "Touchpoint", "gate");
        fact(recording, "EXPOSED_TO", "Touchpoint", "gate", "Exposure", "hole");
        fact(recording, "OF", "Exposure", "hole", "Vulnerability", "cve");
        fact(recording, "HOLDS", "Organisation", "shop", "Certificate", "paper");
        fact(recording, "SUFFERED", "Organisation", "leaky", "Incident", "leak");
        return "written";
    }

    private static void describe(Recording recording, String label, String id, Map<String, Object> properties) {
        recording.describe(label, Period.ALWAYS, "test", List.of(new Description(id, properties)));
    }

    private static void fact(
            Recording recording, String type, String fromLabel, String from, String toLabel, String to) {
        recording.facts(type, fromLabel, toLabel, List.of(Fact.holds(from, to, Period.since(KNOWN), "test", "test")));
    }

    @Test
    void findsTheShopBehindTheSharedGate() {
        var data = api.data("""
            { sharedUnpatchedTouchpoints(asOf: "2026-06-30T00:00:00+09:00") {
                totalCount
                pageInfo { hasNextPage }
                nodes { certified { name systems { nodes { name touchpoints { nodes { address } } } } } via
                  shared { __typename name } certificate { number } systems { name }
                  exposures { status vulnerability { cve } }
                  leaking { edges { node { name } incidents { name } } } } } }\
            """);
        assertThat(data.toString())
                .isEqualTo("{sharedUnpatchedTouchpoints={totalCount=1, pageInfo={hasNextPage=false},"
                        + " nodes=[{certified={name=가게, systems={nodes=[{name=web,"
                        + " touchpoints={nodes=[{address=gate.example}]}}]}}, via=TOUCHPOINT,"
                        + " shared={__typename=Touchpoint, name=gate.example},"
                        + " certificate={number=ISMS-P-TEST-2025-001}, systems=[{name=web}],"
                        + " exposures=[{status=OPEN, vulnerability={cve=CVE-2023-4966}}],"
                        + " leaking={edges=[{node={name=새는곳}, incidents=[{name=leak}]}]}}]}}");
    }

    @Test
    void provesEachHitByAPathOfFactsWithTheirSource() {
        for (var clock : List.of("", "(asOf: \"2026-06-30T00:00:00+09:00\")")) {
            var data = api.data("{ sharedUnpatchedTouchpoints" + clock
                    + " { nodes { path { type node { id } fact { validFrom statedBy source { file } } } } } }");
            assertThat(data.toString())
                    .isEqualTo("{sharedUnpatchedTouchpoints={nodes=[{path=[{type=null, node={id=shop}, fact=null}, "
                            + step("OPERATES", "shop-web") + ", " + step("EXPOSES", "gate") + ", "
                            + step("EXPOSES", "leaky-web") + ", " + step("OPERATES", "leaky") + ", "
                            + step("SUFFERED", "leak") + "]}]}}");
        }
    }

    private static String step(String type, String node) {
        return "{type=" + type + ", node={id=" + node
                + "}, fact={validFrom=2026-05-01T00:00:00Z, statedBy=test, source={file=by hand}}}";
    }

    @Test
    void answersThePresentLikeThePastOfNow() {
        var selection = "{ totalCount nodes { certified { id } via shared { id } leaking { nodes { id } } } }";
        var present = api.data("{ sharedUnpatchedTouchpoints " + selection + " }");
        var past = api.data("{ sharedUnpatchedTouchpoints(asOf: \"" + Instant.now() + "\") " + selection + " }");
        assertThat(present).isEqualTo(past);
        assertThat(present.toString()).contains("totalCount=1");
    }

    @Test
    void takesANullForTheDefault() {
        var selection = ") { totalCount } }";
        for (var argument : List.of("via", "requireCertificate", "requireUnpatched", "leakWindow")) {
            assertThat(api.data("{ sharedUnpatchedTouchpoints(" + argument + ": null" + selection))
                    .as(argument)
                    .hasToString("{sharedUnpatchedTouchpoints={totalCount=1}}");
        }
        assertThat(api.ask(
                                "query Q($w: Duration, $v: [SharedVia!]) { sharedUnpatchedTouchpoints(leakWindow: $w,"
                                        + " via: $v" + selection,
                                Collections.singletonMap("w", null))
                        .<Object>getData())
                .hasToString("{sharedUnpatchedTouchpoints={totalCount=1}}");
    }

    @Test
    void knowsNothingBeforeTheFirstRecord() {
        assertThat(api.data("{ sharedUnpatchedTouchpoints(knownAt: \"2026-05-01T12:00:00Z\") { totalCount } }"))
                .hasToString("{sharedUnpatchedTouchpoints={totalCount=0}}");
    }
}

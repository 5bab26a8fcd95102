package io.ismsgraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private TestGraph graph = TestGraph.shared();
    private Recorder recorder = graph.recorder(Clock.systemUTC());
    private TestApi api = new TestApi(ProductFiles.read("classpath:"), graph.oneReader(), recorder, null);

    @BeforeEach
    void write() {
        graph = TestGraph.empty();
        recorder = graph.recorder(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), Times.KOREA));
        api = new TestApi(ProductFiles.read("classpath:"), graph.oneReader(), recorder, null);
        assertThat(RuleBook.shipped().write(recorder)).isPositive();
    }

    private String ask(String query) {
        return api.data("{ " + query + " }").toString();
    }

    /** As the domain has it: what is announced, or not sure, takes no effect; each cites what it rests on. */
    @Test
    void putsInForceWhatIsSureAloneAndCitesEach() {
        assertThat(ask("sure: rules(where: {standing: {eq: ADOPTED}, not: {grade: {in: [A, B]}}}) { totalCount }"
                        + " uncited: rules(where: {provisions: {none: {law: {isNull: false}}}}) { totalCount }"))
                .isEqualTo("{sure={totalCount=0}, uncited={totalCount=0}}");
        assertThat(ask("rulesInForce(kind: FIRST_ROUND) { nodes { days grade provisions { nodes { law } } } }"))
                .contains("days=40, grade=B", "고시");
        assertThat(ask("rulesInForce(kind: CORE_ITEM) { totalCount }")).contains("totalCount=0");
        assertThat(ask("rules(where: {kind: {eq: CORE_ITEM}}) { nodes { standing } }"))
                .contains("ANNOUNCED");
        assertThat(ask("rulesInForce(asOf: \"2027-06-30T12:00:00+09:00\", kind: OBLIGATION) { totalCount } after:"
                        + " rulesInForce(asOf: \"2027-07-01T12:00:00+09:00\", kind: OBLIGATION) { totalCount }"))
                .isEqualTo("{rulesInForce={totalCount=4}, after={totalCount=5}}");
    }

    /** What the schema does not know would lie in the graph unseen. */
    @Test
    void saysOnlyWhatTheSchemaKnows() {
        var known = GraphSchema.of(ProductFiles.read("classpath:"))
                .properties("Rule")
                .keySet();
        var said = graph.run("MATCH (r:Rule) UNWIND keys(r) AS key RETURN DISTINCT key", Map.of()).stream()
                .map(row -> String.valueOf(row.get("key")))
                .filter(key -> !key.matches("validFrom|validTo|recordedFrom|recordedTo|source"));
        assertThat(known).containsAll(said.toList());
    }

    @Test
    void leavesWhatBecameOfARuleAndAddsNothingTwice() {
        var rule = ask("rules(where: {code: {eq: \"core-items\"}}) { nodes { id } }")
                .replaceAll(".*id=([^}]*)}.*", "$1");
        assertThat(api.ask("mutation { dropRule(rule: \"" + rule + "\") { standing } }", Map.of())
                        .getErrors())
                .isEmpty();
        var acts = ask("acts { totalCount }");
        assertThat(RuleBook.shipped().write(recorder)).isZero();
        assertThat(ask("acts { totalCount }")).isEqualTo(acts);
        assertThat(ask("rules(where: {code: {eq: \"core-items\"}}) { nodes { standing } }"))
                .contains("DROPPED");
    }
}

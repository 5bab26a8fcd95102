package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the demo does not have: suppliers of suppliers, a certificate of unknown scope, support that ended as a weakness. Near
 * and far are certified and supplied by one, one by two, two by three; near and one expose the gate.
 */
class SmallQuestionsTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> {
            for (var name : new String[] {"near", "far", "vague", "one", "two", "three"}) {
                said.is("Organisation", name, Map.of("name", name));
            }
            for (var holder : new String[] {"near", "far", "vague"}) {
                said.is("Certificate", holder + "-paper", Map.of("issuedOn", LocalDate.of(2025, 1, 1)))
                        .fact("HOLDS", "Organisation", holder, "Certificate", holder + "-paper");
            }
            supply(said, "near", "one");
            supply(said, "far", "one");
            supply(said, "one", "two");
            supply(said, "two", "three");
            for (var owner : new String[] {"near", "vague", "one"}) {
                said.is("System", owner + "-web", Map.of("name", "web"))
                        .fact("OPERATES", "Organisation", owner, "System", owner + "-web");
            }
            said.is("System", "office", Map.of("name", "office"))
                    .fact("OPERATES", "Organisation", "near", "System", "office")
                    .fact("COVERS", "Certificate", "near-paper", "System", "office")
                    .is("Touchpoint", "gate", Map.of("address", "gate"))
                    .is("Touchpoint", "door", Map.of("address", "door"))
                    .fact("EXPOSES", "System", "near-web", "Touchpoint", "gate")
                    .fact("EXPOSES", "System", "one-web", "Touchpoint", "gate")
                    .fact("EXPOSES", "System", "vague-web", "Touchpoint", "door");
            said.is("Product", "old", Map.of("name", "old", "endOfSupport", LocalDate.of(2024, 1, 1)))
                    .is("Exposure", "unsupported", Map.of("status", "ACCEPTED"))
                    .is("Weakness", "end", Map.of("name", "End of support"))
                    .fact("RUNS", "Touchpoint", "gate", "Product", "old")
                    .fact("EXPOSED_TO", "Touchpoint", "gate", "Exposure", "unsupported")
                    .fact("OF", "Exposure", "unsupported", "Weakness", "end");
            said.is("Incident", "leak", Map.of("kind", "LEAK", "becameKnownAt", Story.millis("2026-04-01T00:00:00Z")))
                    .fact("SUFFERED", "Organisation", "near", "Incident", "leak");
        });
        api = new TestApi(graph.reader());
    }

    private static void supply(Story.Teller said, String customer, String supplier) {
        said.fact("SUPPLIED_BY", "Organisation", customer, "Organisation", supplier);
    }

    @Test
    void reachesThroughSuppliersOfSuppliersByTheShortestWay() {
        var reached = api.data(
                        "{ furthestReach(through: [SUPPLIER, TOUCHPOINT]) { nodes { certified thing { ... on Node { id"
                            + " } } organisations { nodes { hops organisation { id } path { node { id } } } } } } }")
                .toString()
                .replaceAll("node=|\\{id=(\\w[\\w-]*)}", "$1")
                .replaceAll("[{}]+", "");
        assertThat(reached)
                .contains(
                        "certified=2, thing=gate, organisations=nodes=[hops=3, organisation=far, path=[far, one,"
                                + " one-web, gate], hops=2, organisation=near, path=[near, near-web, gate]]",
                        "certified=2, thing=three, organisations=nodes=[hops=3, organisation=far, path=[far, one, two,"
                                + " three], hops=3, organisation=near, path=[near, one, two, three]]");
        assertThat(reached.split("thing=")).as("one, two, three, and the gate").hasSize(5);
    }

    @Test
    void saysNothingOfCertificatesWhoseScopeIsUnknown() {
        assertThat(api.data("{ touchpointsOutOfScope { nodes { certified { id } touchpoint { id } } } }"))
                .hasToString("{touchpointsOutOfScope={nodes=[{certified={id=near}, touchpoint={id=gate}}]}}");
    }

    @Test
    void takesTheEndOfSupportForARiskOfTheSoftware() {
        assertThat(api.data("{ unsupportedSoftware(requireCertificate: true, requireAccepted: true) { nodes {"
                        + " organisation { id } acceptedRisks { id } } } }"))
                .hasToString(
                        "{unsupportedSoftware={nodes=[{organisation={id=near}, acceptedRisks=[{id=unsupported}]}]}}");
    }

    @Test
    void tiesABreachToTheCertificateOfThatDay() {
        assertThat(api.data("{ breachesAfterAudit { nodes { auditedAt breachedAt path { type node { id } } } } }"))
                .hasToString(
                        "{breachesAfterAudit={nodes=[{auditedAt=2024-12-31T15:00:00Z, breachedAt=2026-04-01T00:00:00Z,"
                                + " path=[{type=null, node={id=near-paper}}, {type=HOLDS, node={id=near}},"
                                + " {type=SUFFERED, node={id=leak}}]}]}}");
    }
}

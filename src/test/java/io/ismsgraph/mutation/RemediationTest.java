package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of defects, by what is done and by the calendar; the days are counted by hand. */
class RemediationTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);
    private String review = "";

    @BeforeEach
    void begin() {
        life.on("2026-01-05").rules();
        review = steps.main();
    }

    private String finding(String control) {
        return life.id("recordFinding(review: \"" + review + "\", control: \"" + control
                + "\", system: \"shop\", severity: MINOR, name: \"of " + control + "\")");
    }

    private String state(String finding, String day) {
        return life.ask("findings(where: {id: {eq: \"" + finding + "\"}}, asOf: \"" + day
                        + "T12:00:00+09:00\") { nodes { state" + " daysLeft } }")
                .replaceAll(".*\\{state=(\\w+), daysLeft=([^}]*)}.*", "$1 $2");
    }

    private void end() {
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
    }

    @Test
    void crossesDayFortyAndDayHundred() {
        var finding = finding("3.1.1");
        assertThat(state(finding, "2026-01-05")).isEqualTo("FOUND null");
        end();
        assertThat(state(finding, "2026-02-14")).as("day 40").isEqualTo("FIRST_ROUND 0");
        assertThat(state(finding, "2026-02-15")).as("day 41").isEqualTo("SECOND_ROUND 59");
        assertThat(state(finding, "2026-04-15")).as("day 100").isEqualTo("SECOND_ROUND 0");
        assertThat(state(finding, "2026-04-16")).as("day 101").isEqualTo("OVERDUE -1");
        life.on("2026-02-01");
        assertThat(life.refused("extendRemediation(finding: \"" + finding + "\", to: \"2026-04-16\")")
                        .message())
                .isEqualTo(
                        "to: 2026-04-16 is not after 2026-02-14, the end of the first round, or after 2026-04-15, the"
                                + " end of the second.");
        life.id("extendRemediation(finding: \"" + finding + "\", to: \"2026-03-01\")");
        assertThat(state(finding, "2026-03-01")).isEqualTo("FIRST_ROUND 0");
        assertThat(life.refused("verifyRemediation(finding: \"" + finding + "\", mended: true)")
                        .message())
                .isEqualTo("The Finding is OPEN: it becomes ACCEPTED or ESCALATED or REPORTED, not VERIFIED.");
        life.id("reportRemediation(finding: \"" + finding + "\")");
        life.id("verifyRemediation(finding: \"" + finding + "\", mended: false)");
        life.id("reportRemediation(finding: \"" + finding + "\")");
        life.id("verifyRemediation(finding: \"" + finding + "\", mended: true)");
        assertThat(state(finding, "2026-05-01")).isEqualTo("CLOSED null");
    }

    @Test
    void acceptsNoRiskThatARuleForbidsFromItsFirstDayOn() {
        var patches = finding("2.10.8");
        var form = finding("3.1.1");
        life.id("addRule(code: \"no-risk\", kind: NO_ACCEPTANCE, provisions: [\"notice\"], name: \"patches are not"
                + " accepted\", standing: ADOPTED, grade: C, inForceFrom: \"2026-02-01\", controls:"
                + " [\"2.10.8\"])");
        end();
        life.on("2026-01-31");
        assertThat(life.done("acceptRisk(finding: \"" + patches + "\", act: {dryRun: true}) { progress }")
                        .toString())
                .isEqualTo("{progress=ACCEPTED}");
        life.on("2026-02-01");
        var refused = life.refused("acceptRisk(finding: \"" + patches + "\")");
        assertThat(refused.message()).isEqualTo("2.10.8 may not be accepted as a risk: patches are not accepted.");
        assertThat(String.valueOf(refused.extensions().get("reasons"))).contains("rule=rule-");
        life.id("acceptRisk(finding: \"" + form + "\")");
        assertThat(state(form, "2026-02-02")).isEqualTo("CLOSED null");
    }

    /** What was concluded before stays; what is concluded from then on is judged by it. */
    @Test
    void asksForADemonstrationOnceTheRuleIsInForce() {
        var byDocument = "conclude(review: \"" + review
                + "\", conclusions: [{control: \"%s\", verdict: MET, method: DOCUMENT, system:"
                + " \"shop\", evidence: [\"photo\"]}])";
        life.id(byDocument.formatted("1.1.1"));
        life.rule("shown", "DEMONSTRATION", "");
        var refused = life.refused(byDocument.formatted("1.1.2"));
        assertThat(refused.code()).isEqualTo("REFUSED_BY_RULE");
        assertThat(refused.message()).isEqualTo("1.1.2 has to be demonstrated, or tested on site.");
        assertThat(life.ask(
                        "review(id: \"" + review + "\") { conclusions { nodes { control { code } method } } coverage {"
                                + " conclusions demonstrated } }"))
                .contains("control={code=1.1.1}, method=DOCUMENT", "conclusions=3, demonstrated=2");
    }

    @Test
    void concludesAnewInPlaceOfWhatWasConcluded() {
        var known = life.moment();
        life.id("conclude(review: \"" + review
                + "\", conclusions: [{control: \"2.7.1\", verdict: PARTLY, method: INTERVIEW,"
                + " system: \"shop\", evidence: [\"photo\"], remarks: \"weak keys\"}])");
        var conclusions =
                "review(id: \"" + review + "\"%s) { conclusions(where: {control: {code: {eq: \"2.7.1\"}}}) { nodes {"
                        + " verdict evidence { nodes { name } } } } }";
        assertThat(life.ask(conclusions.formatted("")))
                .contains("nodes=[{verdict=PARTLY, evidence={nodes=[{name=photo}]}}]");
        assertThat(life.ask(conclusions.formatted(", knownAt: \"" + known + "\"")))
                .contains("nodes=[{verdict=MET, evidence={nodes=[{name=scan}]}}]");
    }

    @Test
    void tellsWhatAnotherEditionAsksBeside() {
        new Story(TestGraph.shared()).at("2026-01-05T01:00:00Z", said -> {
            said.is("Edition", "strict", Map.of("code", "2026"))
                    .is("Certificate", "paper", Map.of("number", "1"))
                    .fact("HOLDS", "Organisation", "harbour", "Certificate", "paper")
                    .fact("ISSUED_UNDER", "Certificate", "paper", "Edition", "edition");
            for (var code : new String[] {"s1", "s2", "s3"}) {
                said.is("Control", code, Map.of("code", code)).fact("INCLUDES", "Edition", "strict", "Control", code);
            }
        });
        life.later(7_200_000);
        life.id("addCrosswalk(control: \"2.7.1\", successor: \"s1\", kind: WIDENED)");
        life.id("addCrosswalk(control: \"1.1.1\", successor: \"s2\", kind: SAME)");
        assertThat(life.refused("addCrosswalk(control: \"1.1.1\", successor: \"1.1.2\", kind: SAME)")
                        .message())
                .isEqualTo("Both are of the edition 2023.");
        assertThat(life.ask(
                        "editionGap(organisation: \"harbour\", edition: \"strict\") { nodes { control { code } has {"
                                + " code } crosswalk verdict } }"))
                .isEqualTo("{editionGap={nodes=[{control={code=s1}, has={code=2.7.1}, crosswalk=WIDENED, verdict=MET},"
                        + " {control={code=s3}, has=null, crosswalk=null, verdict=null}]}}");
    }

    @Test
    void inspectsAndTellsHowFarAnIncidentReaches() {
        var incident = life.id("reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK, becameKnownAt:"
                + " \"2026-01-04T00:00:00Z\", systems: [\"shop\"], controls: [\"2.5.1\"])");
        assertThat(life.ask("blastRadius(incident: \"" + incident + "\") { nodes { hops thing { id __typename } } }"))
                .isEqualTo(
                        "{blastRadius={nodes=[{hops=1, thing={id=2.5.1, __typename=Control}}, {hops=1, thing={id=shop,"
                                + " __typename=System}}]}}");
        assertThat(life.refused("scheduleInspection(incident: \"" + incident + "\", on: \"2026-01-04\")")
                        .message())
                .isEqualTo("on: 2026-01-04 lies behind.");
        var inspection = life.id("scheduleInspection(incident: \"" + incident + "\", on: \"2026-01-20\")");
        life.on("2026-01-20");
        life.id("recordInspection(inspection: \"" + inspection
                + "\", on: \"2026-01-20\", result: \"keys in the code\", evidence:" + " [\"photo\"])");
        assertThat(life.ask("incident(id: \"" + incident
                        + "\") { inspections { nodes { agency stage plannedOn heldOn result evidence"
                        + " { nodes { name } } } } }"))
                .contains("agency=PIPC, stage=HELD, plannedOn=2026-01-20, heldOn=2026-01-20, result=keys in the code,"
                        + " evidence={nodes=[{name=photo}]}");
        assertThat(life.refused("callOffInspection(inspection: \"" + inspection + "\")")
                        .message())
                .isEqualTo("The Inspection is HELD: it stays so, not CALLED_OFF.");
    }

    @Test
    void addsToAnIncidentAndCountsFromTheNewestFact() {
        life.rule("add", "ADDITION", ", hours: 24");
        life.on("2026-01-10");
        var incident = life.id("reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK, becameKnownAt:"
                + " \"2026-01-09T00:00:00Z\")");
        assertThat(life.ask("incident(id: \"" + incident + "\") { clocks { rule { code } } }"))
                .contains("clocks=[]");
        life.on("2026-01-12");
        assertThat(life.done("addToIncident(incident: \"" + incident + "\", becameKnownAt:"
                                + " \"2026-01-10T12:00:00Z\", recordsAffected:"
                                + " 5000) { recordsAffected name clocks { rule"
                                + " { code } dueAt state } }")
                        .toString())
                .isEqualTo("{recordsAffected=5000, name=leak, clocks=[{rule={code=add}, dueAt=2026-01-11T12:00:00Z,"
                        + " state=LATE}]}");
        var less = "addToIncident(incident: \"" + incident + "\", becameKnownAt: \"2026-01-11T00:00:00Z\","
                + " recordsAffected: 40%s)";
        assertThat(life.refused(less.formatted("")).message())
                .isEqualTo("recordsAffected: 40 are fewer than the 5000 on record.");
        var harbour = life.asOrganisation("harbour");
        for (var closed : new String[] {"fewer: true", "grossNegligence: false"}) {
            assertThat(harbour.refused(less.formatted(", " + closed)).code()).isEqualTo("FORBIDDEN");
        }
        assertThat(life.done(less.formatted(", fewer: true") + " { recordsAffected }"))
                .hasToString("{recordsAffected=40}");
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesTest {

    private Life life;

    @BeforeEach
    void begin() {
        life = Life.begin().on("2026-03-02");
    }

    @Test
    void addsARuleAndTellsWhoDidIt() {
        var rule = life.done(
                "addRule(code: \"term\", kind: CERTIFICATE_TERM, name: \"three years\", standing: ADOPTED, provisions:"
                        + " [\"notice\"], grade: A, inForceFrom: \"2025-01-01\", years: 3, act: {reason: \"notice\"}) {"
                        + " code years standing act { mutation doneBy doneAt reason } }");
        assertThat(rule.toString())
                .isEqualTo("{code=term, years=3, standing=ADOPTED, act={mutation=addRule, doneBy=clerk,"
                        + " doneAt=2026-03-02T00:00:00Z, reason=notice}}");
    }

    private String code(String query) {
        return life.ask(query).replaceAll("[a-zA-Z]+=\\{nodes=|code=|[{}\\[\\]]", "");
    }

    @Test
    void isInForceFromItsFirstDayToTheDayBeforeItsEnd() {
        var old = life.id(
                "addRule(code: \"old\", kind: QUORUM, name: \"five\", standing: ADOPTED, provisions: [\"notice\"],"
                        + " grade: A, inForceFrom: \"2026-01-01\", count: 5)");
        var fresh = life.id("addRule(code: \"fresh\", kind: QUORUM, name: \"six\", grade: B, count: 6,"
                + " provisions: [\"notice\"])");
        assertThat(life.refused("supersedeRule(rule: \"" + old + "\", successor: \"" + fresh + "\")")
                        .message())
                .contains("The rule fresh is ANNOUNCED: both have to be adopted.");
        assertThat(code("rulesInForce(kind: QUORUM, asOf: \"2026-06-30T12:00:00+09:00\") { nodes { code } }"))
                .isEqualTo("old");
        life.id("adoptRule(rule: \"" + fresh + "\", inForceFrom: \"2026-07-01\")");
        life.id("supersedeRule(rule: \"" + old + "\", successor: \"" + fresh + "\")");
        assertThat(code("rulesInForce(kind: QUORUM, asOf: \"2026-06-30T23:59:59+09:00\") { nodes { code } }"))
                .isEqualTo("old");
        assertThat(code("rulesInForce(kind: QUORUM, asOf: \"2026-07-01T00:00:00+09:00\") { nodes { code } }"))
                .isEqualTo("fresh");
        assertThat(code("rulesChanging(on: \"2026-07-01\") { nodes { code } }").split(", "))
                .containsExactlyInAnyOrder("old", "fresh");
        assertThat(life.ask("rules(where: {code: {eq: \"fresh\"}}) { nodes { supersedes { nodes { code } } } }"))
                .contains("code=old");
        life.id("endRule(rule: \"" + fresh + "\", on: \"2027-01-01\")");
        assertThat(code("rulesInForce(kind: QUORUM, asOf: \"2027-01-01T00:00:00+09:00\") { nodes { code } }"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoRule() {
        life.rule("term", "CERTIFICATE_TERM", ", years: 3");
        assertThat(life.refused("addRule(code: \"term\", kind: QUORUM, name: \"x\", grade: A)")
                        .message())
                .startsWith("A rule term is on record already, as rule-");
        assertThat(life.refused("addRule(code: \"x\", kind: QUORUM, name: \"x\", grade: A, standing: ADOPTED,"
                                + " provisions: [\"notice\"], inForceFrom: \"2026-01-01\")")
                        .message())
                .isEqualTo("count: a rule of kind QUORUM that is adopted needs it.");
        assertThat(life.refused("addRule(code: \"x\", kind: CORE_ITEM, name: \"x\", grade: A, standing: ADOPTED,"
                                + " provisions: [\"notice\"])")
                        .message())
                .isEqualTo("inForceFrom: a rule that is adopted needs the first day on which it is in force.");
        assertThat(life.refused("addRule(code: \"x\", kind: CORE_ITEM, name: \"x\", grade: A, standing: ADOPTED,"
                                + " inForceFrom: \"2026-01-01\")")
                        .message())
                .isEqualTo("provisions: a rule that is adopted cites at least one.");
        var dropped =
                life.id("addRule(code: \"x\", kind: INCIDENT_PERIOD, name: \"x\", grade: D, provisions: [\"notice\"])");
        assertThat(life.refused("adoptRule(rule: \"" + dropped + "\", inForceFrom: \"2026-01-01\")")
                        .message())
                .isEqualTo("x has no factor, which a rule of kind INCIDENT_PERIOD needs: add one that has it.");
        life.id("dropRule(rule: \"" + dropped + "\")");
        assertThat(life.refused("adoptRule(rule: \"" + dropped + "\", inForceFrom: \"2026-01-01\")")
                        .message())
                .isEqualTo("The Rule is DROPPED: it stays so, not ADOPTED.");
    }

    @Test
    void citesForAnEditionToo() {
        assertThat(life.refused("citeForEdition(edition: \"edition\", provisions: [], inForceFrom: \"2023-10-05\")")
                        .message())
                .isEqualTo("provisions: name at least one.");
        assertThat(life.done("citeForEdition(edition: \"edition\", provisions: [\"notice\"], inForceFrom:"
                                + " \"2023-10-05\") { code inForceFrom provisions { nodes { law } } }")
                        .toString())
                .isEqualTo("{code=2023, inForceFrom=2023-10-05, provisions={nodes=[{law=notice}]}}");
    }
}

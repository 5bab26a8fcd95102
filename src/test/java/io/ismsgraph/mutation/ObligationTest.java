package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to hold what, by figures and rules that are reckoned by hand. */
class ObligationTest {

    private Life life = Life.begin();

    @BeforeEach
    void begin() {
        life.on("2026-03-02");
        life.id("addRule(code: \"users\", kind: OBLIGATION, name: \"a million users\", standing: ADOPTED, provisions:"
                + " [\"notice\"], grade: A, inForceFrom: \"2024-07-24\", schemeCode: \"ISMS\", measure:"
                + " DAILY_USERS, least: 1000000)");
        life.id("addRule(code: \"privacy\", kind: OBLIGATION, name: \"shops\", standing: ADOPTED, provisions:"
                + " [\"notice\"], grade: A, inForceFrom: \"2027-07-01\", schemeCode: \"ISMS-P\", sectors:"
                + " [SHOPPING])");
        life.rule("deadline", "OBLIGATION_DEADLINE", ", years: 1");
    }

    private String obligations(String more) {
        return life.ask("obligations(unmet: true" + more + ") { nodes { organisation { name } schemeCode rule { code }"
                + " figure year since dueOn certified } }");
    }

    @Test
    void judgesByTheFiguresOfTheYearBeforeAndByRulesToCome() {
        assertThat(obligations("")).isEqualTo("{obligations={nodes=[]}}");
        life.id("recordFigures(organisation: \"harbour\", year: 2025, dailyUsers: 1000000)");
        life.id("recordFigures(organisation: \"island\", year: 2025, dailyUsers: 999999)");
        assertThat(life.refused("recordFigures(organisation: \"island\", year: 2026, dailyUsers: 5)")
                        .message())
                .isEqualTo("year: 2026 is not over.");
        assertThat(life.refused("recordFigures(organisation: \"island\", year: 2025, dailyUsers: 5)")
                        .message())
                .startsWith("The figures of 2025 are on record already, as ")
                .endsWith(": correct them.");
        assertThat(obligations(""))
                .isEqualTo("{obligations={nodes=[{organisation={name=harbour}, schemeCode=ISMS, rule={code=users},"
                        + " figure=1000000, year=2025, since=2026-01-01, dueOn=2027-08-31, certified=false}]}}");
        assertThat(obligations(", asOf: \"2027-06-30T12:00:00+09:00\""))
                .contains("users")
                .doesNotContain("privacy");
        assertThat(obligations(", asOf: \"2027-07-01T00:00:00+09:00\", schemeCode: \"ISMS-P\""))
                .contains("name=harbour", "name=island", "since=2027-07-01, dueOn=2028-08-31")
                .doesNotContain("users");
    }

    @Test
    void tellsWhomAnotherThresholdTouches() {
        life.id("recordFigures(organisation: \"island\", year: 2025, dailyUsers: 700000)");
        life.id("recordFigures(organisation: \"harbour\", year: 2025, dailyUsers: 1200000)");
        var rule = life.ask("rules(where: {code: {eq: \"users\"}}) { nodes { id } }")
                .replaceAll(".*id=([^}]*)}.*", "$1");
        assertThat(life.ask("touchedByRule(rule: \"" + rule
                        + "\", least: 600000) { nodes { organisation { name } figure before" + " after } }"))
                .isEqualTo("{touchedByRule={nodes=[{organisation={name=island}, figure=700000, before=false,"
                        + " after=true}]}}");
        assertThat(life.ask("touchedByRule(rule: \"" + rule + "\") { totalCount }"))
                .isEqualTo("{touchedByRule={totalCount=0}}");
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may review whom. */
class TeamTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);
    private String review = "";

    @BeforeEach
    void begin() {
        life.on("2026-03-02").rules();
        review = life.id("applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\","
                + " systems: [\"shop\", \"robot\"])");
    }

    private String auditor(String name, String more) {
        return life.id("registerAuditor(name: \"" + name + "\", grade: " + more + ")");
    }

    private String refusal(String auditor, boolean lead) {
        var refused = life.refused(
                "assignAuditor(review: \"" + review + "\", auditor: \"" + auditor + "\", lead: " + lead + ")");
        assertThat(refused.code()).isEqualTo("REFUSED_BY_RULE");
        return refused.message();
    }

    @Test
    void refusesEachForItsReasonAndNamesThoseWhoCould() {
        var fit = auditor("fit", "SENIOR, licensedFrom: \"2024-03-02\", trainedIn: [AI]");
        var untrained = auditor("untrained", "SENIOR, licensedFrom: \"2025-01-01\"");
        var expired = auditor("expired", "AUDITOR, licensedFrom: \"2023-03-02\", trainedIn: [AI]");
        var early = auditor("early", "AUDITOR, licensedFrom: \"2026-03-03\", trainedIn: [AI]");
        var tied = auditor("tied", "AUDITOR, licensedFrom: \"2025-01-01\", trainedIn: [AI]");
        life.id("declareInterest(auditor: \"" + tied + "\", organisation: \"harbour\", kind: CONSULTED, since:"
                + " \"2020-01-01\", endedOn: \"2022-01-01\")");
        assertThat(refusal(untrained, false))
                .isEqualTo("untrained cannot be in the team: is not trained in AI, which a system in scope uses.");
        assertThat(refusal(expired, false))
                .isEqualTo("expired cannot be in the team: has a licence that is good until before 2026-03-02 only.");
        assertThat(refusal(early, false)).isEqualTo("early cannot be in the team: has no licence yet.");
        assertThat(refusal(tied, false))
                .isEqualTo(
                        "tied cannot be in the team: has an interest in the organisation, CONSULTED until 2022-01-01.");
        assertThat(refusal(auditor("young", "AUDITOR, licensedFrom: \"2025-01-01\", trainedIn: [AI]"), true))
                .isEqualTo("young cannot lead a team: only a senior can, and this one is auditor.");
        assertThat(eligible())
                .contains("auditor={name=fit}, eligible=true, reasons=[]")
                .contains("auditor={name=young}, eligible=true")
                .contains("auditor={name=early}, eligible=false, reasons=[has no licence yet]")
                .contains("auditor={name=tied}, eligible=false");
        life.rule("three-years", "CONFLICT_PERIOD", ", years: 3");
        assertThat(eligible())
                .as("an interest that is over for longer than the rule says")
                .contains("auditor={name=tied}, eligible=true");
        steps.assign(review, fit, true);
        assertThat(life.refused("assignAuditor(review: \"" + review + "\", auditor: \""
                                + auditor("other", "SENIOR, licensedFrom: \"2025-01-01\", trainedIn: [AI]")
                                + "\", lead: true)")
                        .message())
                .isEqualTo("fit leads the team already.");
        assertThat(life.done("releaseAuditor(review: \"" + review + "\", auditor: \"" + fit
                                + "\") { team { totalCount } }")
                        .toString())
                .isEqualTo("{team={totalCount=0}}");
    }

    private String eligible() {
        return life.ask("eligibleAuditors(review: \"" + review + "\") { nodes { auditor { name } eligible reasons } }");
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole stories of certificates, with days that are counted by hand. */
class CertificationTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);

    @BeforeEach
    void begin() {
        life.on("2026-03-02").rules();
    }

    @Test
    void certifiesWhoFailedTheCoreGateAndMended() {
        steps.coreItems();
        var review = steps.apply();
        steps.team(review);
        assertThat(life.refused(steps.on("openMain", review)).message())
                .contains("The Review is APPLIED: it becomes PRELIMINARY or WITHDRAWN, not MAIN.");
        life.id(steps.on("openPreliminary", review));
        var refused = life.refused(steps.on("openMain", review));
        assertThat(refused.code()).isEqualTo("REFUSED_BY_RULE");
        assertThat(refused.message())
                .isEqualTo("The core item 2.10.8 t2.10.8 is not met: nothing is concluded."
                        + " The core item 2.7.1 t2.7.1 is not met: nothing is concluded.");
        assertThat(life.refused(steps.concluding(review, "1.1.1", "MET", "\"scan\""))
                        .message())
                .isEqualTo("1.1.1 is no core item: the preliminary review verifies those alone.");
        assertThat(life.refused(steps.concluding(review, "2.7.1", "MET", "")).message())
                .isEqualTo("2.7.1 has to be concluded with evidence.");
        steps.conclude(review, "2.7.1", "MET");
        steps.conclude(review, "2.10.8", "NOT_MET");
        assertThat(life.refused(steps.on("openMain", review)).message())
                .isEqualTo("The core item 2.10.8 t2.10.8 is not met: concluded as not_met.");
        assertThat(life.ask("review(id: \"" + review + "\") { openCoreItems { code } coverage { controls concluded"
                        + " conclusions demonstrated shareDemonstrated } }"))
                .isEqualTo("{review={openCoreItems=[{code=2.10.8}], coverage={controls=6, concluded=2, conclusions=2,"
                        + " demonstrated=2, shareDemonstrated=1.0}}}");
        life.on("2026-03-20");
        steps.conclude(review, "2.10.8", "MET");
        assertThat(life.done(steps.on("openMain", review) + " { stage act { judgedBy { nodes { code } } } }")
                        .toString())
                .isEqualTo("{stage=MAIN, act={judgedBy={nodes=[{code=core}]}}}");
        for (var control : Steps.CONTROLS) {
            steps.conclude(review, control, control.equals("3.1.1") ? "PARTLY" : "MET");
        }
        assertThat(life.refused("endReview(review: \"" + review + "\", on: \"2026-03-20\")")
                        .message())
                .isEqualTo("partly was concluded of 3.1.1, and no defect is on record against it.");
        var finding = life.id("recordFinding(review: \"" + review
                + "\", control: \"3.1.1\", severity: MINOR, name: \"consent form\")");
        assertThat(life.done("endReview(review: \"" + review
                                + "\", on: \"2026-03-20\") { stage endedOn findings { nodes {"
                                + " state daysLeft firstDueOn finalDueOn } } }")
                        .toString())
                .isEqualTo("{stage=REMEDIATION, endedOn=2026-03-20, findings={nodes=[{state=FIRST_ROUND, daysLeft=40,"
                        + " firstDueOn=2026-04-29, finalDueOn=2026-06-28}]}}");
        assertThat(life.refused(steps.on("bringBeforeCommittee", review)).message())
                .isEqualTo("The defect consent form is open: it has to be verified, accepted, or escalated when it is"
                        + " overdue.");
        life.on("2026-04-10");
        life.id("reportRemediation(finding: \"" + finding + "\")");
        life.id("verifyRemediation(finding: \"" + finding + "\", mended: true)");
        life.id(steps.on("bringBeforeCommittee", review));
        var board = steps.board();
        var deliberation = board.deliberate(review, "2026-05-04", "INITIAL", "");
        board.vote(deliberation, "GRANT", "GRANT");
        assertThat(life.refused(board.deciding(deliberation, "2026-05-11", "ISMS-P-T-2026-1"))
                        .message())
                .isEqualTo("member 3 has neither voted nor been recused.");
        life.id(board.voting(deliberation, 2, "DISMISS"));
        assertThat(life.done(board.deciding(deliberation, "2026-05-11", "ISMS-P-T-2026-1")
                                + " { outcome stage decidedOn effectiveOn review { stage } certificate { number"
                                + " issuedOn expiresOn systems { nodes { name } } edition { code } } }")
                        .toString())
                .isEqualTo("{outcome=GRANT, stage=DECIDED, decidedOn=2026-05-04, effectiveOn=2026-05-11,"
                        + " review={stage=DECIDED}, certificate={number=ISMS-P-T-2026-1, issuedOn=2026-05-11,"
                        + " expiresOn=2029-05-10, systems={nodes=[{name=shop}]}, edition={code=2023}}}");
        assertThat(holds("2026-05-10")).isEmpty();
        assertThat(holds("2026-05-11")).isEqualTo("ISMS-P-T-2026-1");
        assertThat(holds("2029-05-10")).isEqualTo("ISMS-P-T-2026-1");
        assertThat(holds("2029-05-11")).isEmpty();
    }

    /** The numbers of the certificates that harbour holds at noon of a day. */
    private String holds(String day) {
        return life.ask("organisation(id: \"harbour\", asOf: \"" + day
                        + "T12:00:00+09:00\") { certificates { nodes { number" + " } } }")
                .replace("{organisation={certificates={nodes=[", "")
                .replace("]}}}", "")
                .replaceAll("\\{number=([^}]*)}", "$1");
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a certificate over its term, and what cannot end it. */
class TermTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);
    private Steps.Board board = new Steps.Board(life, "", List.of());
    private String certificate = "";

    @BeforeEach
    void certify() {
        life.on("2026-01-05").rules();
        life.rule("each-year", "SURVEILLANCE_INTERVAL", ", years: 1");
        board = steps.board();
        var review = steps.main();
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        var deliberation = board.deliberate(review, "2026-01-26", "INITIAL", "");
        board.vote(deliberation, "GRANT", "GRANT", "GRANT");
        certificate = life.done(
                        board.deciding(deliberation, "2026-02-01", "ISMS-P-T-2026-1") + " { certificate { id } }")
                .toString()
                .replaceAll(".*id=([^}]*)}.*", "$1");
    }

    private boolean held(String day) {
        return life.ask("organisation(id: \"harbour\", asOf: \"" + day
                        + "T12:00:00+09:00\") { certificates { totalCount } }")
                .contains("totalCount=1");
    }

    private String due(String day) {
        return life.ask("certificates(asOf: \"" + day + "T12:00:00+09:00\") { nodes { reviewDueOn } }")
                .replaceAll(".*reviewDueOn=([^}]*)}.*", "$1");
    }

    private String review(String kind) {
        var review = life.id("applyForReview(organisation: \"harbour\", kind: " + kind
                + ", edition: \"edition\", systems:" + " [\"shop\", \"robot\"], certificate: \"" + certificate + "\")");
        var auditor = life.id("registerAuditor(name: \"of " + kind + "\", grade: SENIOR, licensedFrom: \"2025-06-01\","
                + " trainedIn: [AI])");
        steps.assign(review, auditor, true);
        life.id(steps.on("openPreliminary", review));
        steps.conclude(review, "2.7.1", "MET");
        steps.conclude(review, "2.10.8", "MET");
        life.id(steps.on("openMain", review));
        return review;
    }

    /** One that ends without a defect. */
    private String surveillance() {
        life.on("2026-12-01");
        var review = review("SURVEILLANCE");
        life.id("endReview(review: \"" + review + "\", on: \"2026-12-01\")");
        return review;
    }

    @Test
    void isRenewedForAnotherTermWithAnotherScope() {
        assertThat(due("2026-06-01")).as("a year after its first day").isEqualTo("2027-02-01");
        life.rule("lead", "RENEWAL_LEAD", ", months: 3");
        life.on("2028-11-01");
        assertThat(life.refused("applyForReview(organisation: \"harbour\", kind: RENEWAL, edition: \"edition\","
                                + " systems: [\"shop\"], certificate: \"" + certificate + "\")")
                        .message())
                .isEqualTo("The certificate ends on 2029-01-31: its renewal is applied for 3 months before, by"
                        + " 2028-10-31.");
        life.on("2028-06-01");
        assertThat(life.refused("applyForReview(organisation: \"harbour\", kind: RENEWAL, edition: \"edition\","
                                + " systems: [\"shop\"])")
                        .message())
                .isEqualTo("certificate: a review of this kind is about a certificate that the organisation holds.");
        life.on("2028-05-30");
        var renewal = review("RENEWAL");
        life.id("endReview(review: \"" + renewal + "\", on: \"2028-05-30\")");
        assertThat(due("2028-06-01")).as("a year after the last review").isEqualTo("2029-05-30");
        var deliberation = board.deliberate(renewal, "2028-07-03", "RENEWAL", "");
        board.vote(deliberation, "GRANT", "GRANT", "GRANT");
        assertThat(life.done("decide(deliberation: \"" + deliberation
                                + "\", effectiveOn: \"2029-02-01\") { certificate { id number"
                                + " issuedOn expiresOn systems { nodes { name } } } }")
                        .toString())
                .contains("id=" + certificate, "number=ISMS-P-T-2026-1, issuedOn=2029-02-01, expiresOn=2032-01-31")
                .contains("name=shop", "name=robot");
        assertThat(List.of(
                        held("2026-01-31"),
                        held("2026-02-01"),
                        held("2029-01-31"),
                        held("2029-02-01"),
                        held("2032-01-31"),
                        held("2032-02-01")))
                .containsExactly(false, true, true, true, true, false);
    }

    @Test
    void isSuspendedAndMaintainedAgain() {
        var review = surveillance();
        var suspension = board.deliberate(review, "2026-12-21", "POST_REVIEW", "");
        assertThat(life.refused(board.voting(suspension, 0, "REVOKE")).message())
                .isEqualTo("vote: revoke cannot be decided on what is post_review: maintain, supplement, suspend can.");
        board.vote(suspension, "SUSPEND", "SUSPEND", "MAINTAIN");
        life.id(board.deciding(suspension, "2027-01-01", "none"));
        assertThat(List.of(held("2026-12-31"), held("2027-01-01"), held("2028-01-01")))
                .containsExactly(true, false, false);
        life.id("giveNotice(deliberation: \"" + suspension + "\", on: \"2026-12-21\")");
        life.id("object(deliberation: \"" + suspension + "\", words: \"mended\")");
        var again = board.deliberate(review, "2027-02-01", "OBJECTION", "");
        board.vote(again, "MAINTAIN", "MAINTAIN", "MAINTAIN");
        life.id(board.deciding(again, "2027-02-10", "none"));
        assertThat(List.of(held("2027-02-09"), held("2027-02-10"), held("2029-01-31"), held("2029-02-01")))
                .containsExactly(false, true, true, false);
        assertThat(life.ask("deliberation(id: \"" + suspension + "\") { stage outcome }"))
                .isEqualTo("{deliberation={stage=REPLACED, outcome=SUSPEND}}");
    }

    @Test
    void comesBackFromTheCommitteeWithASupplement() {
        var review = surveillance();
        var first = board.deliberate(review, "2026-12-21", "POST_REVIEW", "");
        board.vote(first, "SUPPLEMENT", "SUPPLEMENT", "SUPPLEMENT");
        var rule = life.ask("rules(where: {code: {eq: \"supplement\"}}) { nodes { id } }")
                .replaceAll(".*id=([^}]*)}.*", "$1");
        life.id("endRule(rule: \"" + rule + "\", on: \"2026-12-21\")");
        assertThat(life.refused(board.deciding(first, "2026-12-21", "none")).message())
                .isEqualTo("A supplement needs a rule in force that says how long it may take.");
        life.rule("longer", "SUPPLEMENT_PERIOD", ", days: 30");
        assertThat(life.done(board.deciding(first, "2026-12-21", "none")
                                + " { outcome review { stage supplementDueOn } }")
                        .toString())
                .isEqualTo("{outcome=SUPPLEMENT, review={stage=REMEDIATION, supplementDueOn=2027-01-20}}");
        life.on("2027-01-10");
        life.id(steps.on("bringBeforeCommittee", review));
        var second = board.deliberate(review, "2027-02-01", "POST_REVIEW", "");
        board.vote(second, "MAINTAIN", "MAINTAIN", "MAINTAIN");
        life.id(board.deciding(second, "2027-02-01", "none"));
        assertThat(List.of(held("2027-01-15"), held("2027-02-02"))).containsExactly(true, true);
    }

    @Test
    void isGivenBackFromADayOn() {
        life.on("2026-02-05");
        assertThat(life.refused("surrenderCertificate(certificate: \"" + certificate + "\", on: \"2026-01-20\")")
                        .message())
                .isEqualTo("on: 2026-01-20 lies behind.");
        life.on("2026-03-02");
        life.id("surrenderCertificate(certificate: \"" + certificate + "\", on: \"2026-04-01\")");
        assertThat(List.of(held("2026-03-31"), held("2026-04-01"))).containsExactly(true, false);
        life.on("2026-04-02");
        assertThat(life.refused("surrenderCertificate(certificate: \"" + certificate + "\", on: \"2026-12-01\")")
                        .message())
                .isEqualTo("Nobody holds it.");
    }

    @Test
    void staysGivenBackWhateverIsDecidedOfAReviewThatWasUnderWay() {
        var review = surveillance();
        life.id("surrenderCertificate(certificate: \"" + certificate + "\", on: \"2026-12-02\")");
        var late = board.deliberate(review, "2026-12-21", "POST_REVIEW", "");
        board.vote(late, "MAINTAIN", "MAINTAIN", "MAINTAIN");
        life.id(board.deciding(late, "2026-12-21", "none"));
        assertThat(List.of(held("2026-12-01"), held("2026-12-02"), held("2026-12-22")))
                .containsExactly(true, false, false);
    }

    /** Else a decision on the one would give or change the other. */
    @Test
    void isTakenForNoOther() {
        new Story(TestGraph.shared())
                .at("2026-02-02T00:00:00Z", said -> said.is("Scheme", "isms", Map.of("code", "ISMS"))
                        .is("Edition", "other", Map.of("code", "2023"))
                        .fact("HAS_EDITION", "Scheme", "isms", "Edition", "other"));
        life.on("2026-03-02");
        var application = "applyForReview(organisation: \"%s\", kind: %s, edition: \"%s\", systems: [], certificate: \""
                + certificate + "\")";
        assertThat(life.refused(application.formatted("island", "INITIAL", "edition"))
                        .message())
                .isEqualTo("certificate: a first review is about none.");
        assertThat(life.refused(application.formatted("island", "RENEWAL", "edition"))
                        .message())
                .isEqualTo("certificate: a review of this kind is about a certificate that the organisation holds.");
        assertThat(life.refused(application.formatted("harbour", "RENEWAL", "other"))
                        .message())
                .isEqualTo("certificate: ISMS-P-T-2026-1 is of the scheme ISMS-P, and the edition of ISMS.");
    }

    /** The committee knew then what it knew; a correction changes what was, not what was known. */
    @Test
    void keepsWhatTheCommitteeKnewWhenACorrectionArrives() {
        life.on("2026-03-02");
        var known = life.moment();
        life.later(1_000);
        life.id("recordFigures(organisation: \"harbour\", year: 2025, dailyUsers: 900000)");
        var figure = life.ask("organisation(id: \"harbour\") { figures { nodes { id } } }")
                .replaceAll(".*id=([^}]*)}.*", "$1");
        var before = life.later(1_000).moment();
        life.on("2026-05-04");
        life.id("correctFigures(figure: \"" + figure + "\", dailyUsers: 1100000)");
        var users = "organisation(id: \"harbour\"%s) { figures { nodes { dailyUsers } } }";
        assertThat(life.ask(users.formatted(""))).contains("dailyUsers=1100000");
        assertThat(life.ask(users.formatted(", asOf: \"" + before + "\"")))
                .as("as it was, by what is known now")
                .contains("dailyUsers=1100000");
        assertThat(life.ask(users.formatted(", knownAt: \"" + before + "\"")))
                .as("as it was known")
                .contains("dailyUsers=900000");
        assertThat(life.ask(users.formatted(", knownAt: \"" + known + "\""))).contains("nodes=[]");
    }
}

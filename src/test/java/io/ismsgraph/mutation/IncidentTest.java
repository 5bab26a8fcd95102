package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leak at a certified platform, from the report to the end of its certificate and after; all days are counted by hand. */
class IncidentTest {

    private Life life = Life.begin();
    private Steps steps = new Steps(life);

    @BeforeEach
    void begin() {
        life.on("2026-01-05").rules();
        life.rule("team", "INCIDENT_TEAM", ", factor: 2.0");
        life.rule("period", "INCIDENT_PERIOD", ", factor: 1.5");
        life.rule("report", "LEAK_REPORT", ", hours: 72, least: 1000");
        life.rule("told", "PERSONS_TOLD", ", hours: 72");
        life.rule("add", "ADDITION", ", hours: 24");
    }

    private String certified(Steps.Board board) {
        var review = steps.main();
        steps.carriedOutBy(review, "body 1");
        steps.conclude(review, "2.5.1", "MET");
        steps.conclude(review, "1.1.1", "NOT_APPLICABLE");
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        var deliberation = board.deliberate(review, "2026-01-26", "INITIAL", "");
        board.vote(deliberation, "GRANT", "GRANT", "GRANT");
        life.id(board.deciding(deliberation, "2026-01-26", "ISMS-P-T-2026-1"));
        return review;
    }

    private String certificates(String day) {
        return life.ask(
                "organisation(id: \"harbour\", asOf: \"" + day + "T12:00:00+09:00\") { certificates { totalCount } }");
    }

    private static final String ONE = "{organisation={certificates={totalCount=1}}}";
    private static final String NONE = "{organisation={certificates={totalCount=0}}}";

    private void refusesWhatIsNoReport(String id) {
        var report = "reportIncident(organisation: \"harbour\", name: \"%s\", kind: LEAK, becameKnownAt:"
                + " \"2026-02-%sT00:00:00Z\", systems: [\"%s\"])";
        assertThat(life.refused(report.formatted("leak", "01", "shop")).message())
                .isEqualTo("The incident leak is on record already, as " + id + ": add to it.");
        assertThat(life.refused(report.formatted("another", "03", "shop")).message())
                .isEqualTo("becameKnownAt: 2026-02-03T00:00:00Z lies ahead.");
        assertThat(life.refused(report.formatted("another", "01", "desk")).message())
                .isEqualTo("systems: desk is not operated by the organisation.");
    }

    @Test
    void revokesAfterALeakAndBarsAndHearsAnObjection() {
        var board = steps.board();
        certified(board);
        life.on("2026-02-02");
        var report = life.done("reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK, becameKnownAt:"
            + " \"2026-02-01T10:00:00+09:00\", recordsAffected: 12000000, illegalAccess: true, systems: [\"shop\"],"
            + " controls: [\"1.1.1\", \"2.5.1\"]) { id reviews { nodes { id kind stage teamSize plannedDays openedOn"
            + " focus { nodes { code } } certificate { number } organisation { name } systems { nodes { name } }"
            + " edition { code } } } clocks { rule { code } dueAt doneAt state } act { judgedBy { nodes { code } } }"
            + " }");
        assertThat(String.valueOf(report.get("reviews")))
                .contains("kind=SPECIAL, stage=PRELIMINARY, teamSize=4, plannedDays=2, openedOn=2026-02-02,"
                        + " focus={nodes=[{code=1.1.1}, {code=2.5.1}]}, certificate={number=ISMS-P-T-2026-1},"
                        + " organisation={name=harbour}, systems={nodes=[{name=shop}]}, edition={code=2023}");
        assertThat(String.valueOf(report.get("clocks")))
                .contains("{rule={code=report}, dueAt=2026-02-04T01:00:00Z, doneAt=2026-02-02T00:00:00Z, state=KEPT}")
                .contains("{rule={code=told}, dueAt=2026-02-04T01:00:00Z, doneAt=null, state=RUNNING}");
        assertThat(String.valueOf(report.get("act"))).contains("code=team", "code=period", "code=report");
        refusesWhatIsNoReport(String.valueOf(report.get("id")));
        assertThat(life.ask("incident(id: \"" + report.get("id")
                        + "\", asOf: \"2026-02-05T00:00:00Z\") { clocks { rule {" + " code } state } }"))
                .contains("{rule={code=told}, state=OVERDUE}");
        assertThat(life.ask("passedThenFailed { nodes { organisation { name } incident { name } control { code }"
                        + " conclusion { verdict concludedOn } review { kind } } }"))
                .isEqualTo("{passedThenFailed={nodes=[{organisation={name=harbour}, incident={name=leak},"
                        + " control={code=2.5.1}, conclusion={verdict=MET, concludedOn=2026-01-05},"
                        + " review={kind=INITIAL}}]}}");
        assertThat(life.ask("failedPasses { nodes { auditor { name } failed incidents } }"))
                .contains("{auditor={name=auditor 1}, failed=1, incidents=1}")
                .contains("{auditor={name=auditor 2}, failed=1, incidents=1}");
        assertThat(life.ask("failedPassesOfBodies { nodes { body { name } failed incidents } }"))
                .isEqualTo("{failedPassesOfBodies={nodes=[{body={name=body 1}, failed=1, incidents=1}]}}");
        var special = String.valueOf(report.get("reviews")).replaceAll(".*\\{id=([^,]*), kind=SPECIAL.*", "$1");
        assertThat(life.asOrganisation("harbour")
                        .refused(steps.on("withdrawReview", special))
                        .message())
                .isEqualTo("It follows an incident: nobody withdraws it, the committee decides.");
        var certificate = life.ask("certificates { nodes { id } }").replaceAll(".*id=([^}]*)}.*", "$1");
        assertThat(life.asOrganisation("harbour")
                        .refused("surrenderCertificate(certificate: \"" + certificate + "\", on: \"2026-02-02\")")
                        .message())
                .isEqualTo("A review because of an incident is under way: " + special + ".");
        steps.conclude(special, "2.7.1", "MET");
        steps.conclude(special, "2.10.8", "MET");
        steps.assign(
                special,
                life.ask("auditors { nodes { id name } }").replaceAll(".*\\{id=([^,]*), name=auditor 1}.*", "$1"),
                true);
        for (var name : new String[] {"auditor 3", "auditor 4"}) {
            steps.assign(special, steps.auditor(name), false);
        }
        assertThat(life.refused(steps.on("openMain", special)).message())
                .isEqualTo("The team has 3 of the 4 reviewers it needs.");
        steps.assign(special, steps.auditor("auditor 5"), false);
        life.id(steps.on("openMain", special));
        steps.conclude(special, "2.5.1", "NOT_MET");
        life.id("recordFinding(review: \"" + special + "\", control: \"2.5.1\", severity: MAJOR, name: \"keys\")");
        life.on("2026-02-10");
        var finding = life.done(
                        "endReview(review: \"" + special + "\", on: \"2026-02-10\") { findings { nodes { id } } }")
                .toString()
                .replaceAll(".*id=([^}]*)}.*", "$1");
        assertThat(life.refused("escalateFinding(finding: \"" + finding + "\")").message())
                .isEqualTo("The defect is due on 2026-05-21: only one that is overdue is escalated.");
        assertThat(life.ask("overdueFindings(asOf: \"2026-03-22T12:00:00+09:00\") { totalCount }"))
                .contains("=0");
        assertThat(life.ask(
                        "overdueFindings(asOf: \"2026-03-23T12:00:00+09:00\") { nodes { finding { name } dueOn daysOver"
                                + " final certificate { number } } }"))
                .contains("{finding={name=keys}, dueOn=2026-03-22, daysOver=1, final=false,"
                        + " certificate={number=ISMS-P-T-2026-1}}");
        life.on("2026-05-22");
        life.rule("defects", "REVOCATION_GROUND", ", detects: OVERDUE_DEFECTS");
        assertThat(life.ask("overdueFindings(final: true) { nodes { dueOn daysOver final } }"))
                .contains("{dueOn=2026-05-21, daysOver=1, final=true}");
        assertThat(life.ask("reusedEvidence { nodes { evidence { name } control { code } reviews expired } }"))
                .contains("{evidence={name=scan}, control={code=2.7.1}, reviews=2, expired=false}");
        life.id("escalateFinding(finding: \"" + finding + "\")");
        life.id(steps.on("bringBeforeCommittee", special));
        var ground = life.rule("victims", "REVOCATION_GROUND", ", detects: VICTIMS, least: 10000000");
        assertThat(life.ask("organisationsWithGrounds { nodes { organisation { name } count grounds { code } } }"))
                .contains("organisation={name=harbour}, count=2")
                .contains("{code=victims}", "{code=defects}");
        assertThat(life.ask("proposedGrounds { nodes { ground { code } shownBy { __typename } } }"))
                .contains("{ground={code=victims}, shownBy={__typename=Incident}}")
                .contains("{ground={code=defects}, shownBy={__typename=Finding}}");
        life.on("2026-05-25");
        var meeting = life.id("callMeeting(committee: \"" + board.committee()
                + "\", heldOn: \"2026-06-08\", papersSentOn: \"2026-05-25\")");
        var revoking = "putOnAgenda(meeting: \"" + meeting + "\", review: \"" + special + "\", matter: REVOCATION%s)";
        var groundless = life.refused(revoking.formatted(""));
        assertThat(groundless.code()).isEqualTo("REFUSED_BY_RULE");
        assertThat(groundless.message())
                .isEqualTo("A revocation needs grounds on record: rules of kind REVOCATION_GROUND that are in force.");
        assertThat(life.refused(revoking.formatted(
                                ", grounds: [\"" + life.rule("odd", "ADDITION", ", hours: 1") + "\"]"))
                        .message())
                .isEqualTo("odd is no ground for revocation in force.");
        var revocation = board.deliberate(special, "2026-06-08", "REVOCATION", ", grounds: [\"" + ground + "\"]");
        life.id("recuse(deliberation: \"" + revocation + "\", member: \""
                + board.members().get(2) + "\")");
        assertThat(life.refused(board.voting(revocation, 2, "REVOKE")).message())
                .isEqualTo("member 3 stays away from it.");
        board.vote(revocation, "REVOKE", "REVOKE");
        assertThat(life.refused(board.voting(revocation, 1, "MAINTAIN")).message())
                .isEqualTo("member 2 has voted already.");
        assertThat(certificates("2026-07-01")).isEqualTo(ONE);
        life.id(board.deciding(revocation, "2026-06-15", "none"));
        assertThat(certificates("2026-06-14")).isEqualTo(ONE);
        assertThat(certificates("2026-06-15")).isEqualTo(NONE);
        assertThat(life.refused("object(deliberation: \"" + revocation + "\", words: \"mended\")")
                        .code())
                .isEqualTo("CONFLICT");
        life.on("2026-06-09");
        assertThat(life.done("giveNotice(deliberation: \"" + revocation + "\", on: \"2026-06-09\") { objectionUntil }")
                        .toString())
                .isEqualTo("{objectionUntil=2026-06-24}");
        life.on("2026-06-24");
        life.id("object(deliberation: \"" + revocation + "\", words: \"mended\")");
        var objection = board.deliberate(special, "2026-07-13", "OBJECTION", "");
        board.vote(objection, "DISMISS", "DISMISS", "DISMISS");
        assertThat(life.done(board.deciding(objection, "2026-07-13", "none")
                                + " { outcome follows { stage outcome } review { stage } }")
                        .toString())
                .isEqualTo("{outcome=DISMISS, follows={stage=CONFIRMED, outcome=REVOKE}, review={stage=DECIDED}}");
        life.on("2027-06-14");
        assertThat(life.refused("applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\","
                                + " systems: [\"shop\"])")
                        .message())
                .isEqualTo(
                        "A certificate of this organisation was revoked on 2026-06-15: no application is taken before"
                                + " 2027-06-15.");
        life.on("2027-06-15");
        life.id("applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\", systems: [\"shop\"])");
    }
}

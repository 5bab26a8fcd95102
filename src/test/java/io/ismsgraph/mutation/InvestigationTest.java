package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A joint investigation, from its opening to its end: who sees it, what is done in it, and what it refuses. */
class InvestigationTest {

    private final Life life = Life.begin().rules().on("2026-03-02");
    private final Life lead = life.as("kim", "INVESTIGATOR");
    private final Life member = life.as("lee", "ASSESSOR");
    private final Life analyst = life.as("park", "ANALYST");
    private final Life harbour = life.asOrganisation("harbour");
    private final Life island = life.asOrganisation("island");
    private String incident = "";
    private String opened = "";

    @BeforeEach
    void opens() {
        incident = life.id("reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK,"
                + " becameKnownAt: \"2026-03-01T00:00:00Z\", controls: [\"2.7.1\"])");
        opened = lead.id("openInvestigation(name: \"harbour leak\", agency: \"MSIT\", beginsOn: \"2026-01-01\","
                + " organisations: [\"harbour\"], incidents: [\"" + incident + "\"])");
    }

    private String in(String mutation, String more) {
        return mutation + "(investigation: \"" + opened + "\"" + more + ")";
    }

    private void appointed() {
        lead.done(in("appointInvestigator", ", account: \"lee\", agency: \"KISA\"") + " { id }");
    }

    private String seen(Life who) {
        return who.ask("investigations { totalCount nodes { name } }");
    }

    @Test
    void isSeenByItsMembersAlone() {
        assertThat(seen(lead)).contains("totalCount=1", "harbour leak");
        for (var other : List.of(member, analyst, life.as("kim ", "ADMINISTRATOR"), harbour, island)) {
            assertThat(seen(other)).contains("totalCount=0");
        }
        appointed();
        assertThat(seen(member)).contains("harbour leak");
    }

    @Test
    void isReachedInNoOtherWayByThoseWhoAreNot() {
        var note = lead.id(in("addNote", ", text: \"secret\", organisations: [\"harbour\"]"));
        var ways = List.of(
                "node(id: \"" + opened + "\") { id __typename }",
                "nodes(ids: [\"" + opened + "\", \"" + note + "\"]) { id __typename }",
                "investigation(id: \"" + opened + "\") { name }",
                "changes(from: \"2026-03-01T00:00:00Z\", to: \"2027-01-01T00:00:00Z\", of: \"" + opened
                        + "\") { nodes { aboutId kind after } }",
                "changes(from: \"2026-03-01T00:00:00Z\", to: \"2027-01-01T00:00:00Z\", of: \"harbour\") { nodes {"
                        + " aboutId otherId after kind relationship about { id } other { id } } }",
                "history(id: \"" + opened + "\") { nodes { __typename } }",
                "neighbours(id: \"harbour\") { counts { type facts } }",
                "acts { nodes { mutation reason } }");
        for (var way : ways) {
            assertThat(analyst.ask(way))
                    .as(way)
                    .doesNotContain(
                            "harbour leak", "secret", opened, note, "INVESTIGATES", "openInvestigation", "addNote");
        }
        assertThat(lead.ask(ways.getFirst())).contains(opened);
        assertThat(lead.ask(ways.get(1))).contains(opened, note);
        assertThat(lead.ask(ways.get(5))).contains("Version");
    }

    @Test
    void endsForWhoeverIsReleasedWhateverMomentHeAsksAbout() {
        appointed();
        var then = life.moment();
        life.on("2026-03-09");
        assertThat(member.ask("investigations(asOf: \"" + then + "\") { totalCount }"))
                .contains("totalCount=1");
        lead.done(in("releaseInvestigator", ", investigator: \"investigator-lee\"") + " { id }");
        assertThat(seen(member)).contains("totalCount=0");
        assertThat(member.ask("investigations(asOf: \"" + then + "\", knownAt: \"" + then + "\") { totalCount }"))
                .contains("totalCount=0");
        assertThat(member.refused(in("addNote", ", text: \"too late\"")).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void letsOnlyItsLeadSayWhoIsAMember() {
        appointed();
        assertThat(member.refused(in("appointInvestigator", ", account: \"park\", agency: \"PIPC\"")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("CONFLICT"))
                .satisfies(refused -> assertThat(refused.message()).isEqualTo("Only who leads it may do this."));
        assertThat(lead.refused(in("releaseInvestigator", ", investigator: \"investigator-kim\""))
                        .message())
                .isEqualTo("Nobody else leads it: let another lead it first.");
        lead.done(in("appointInvestigator", ", account: \"lee\", agency: \"KISA\", role: LEAD") + " { id }");
        lead.done(in("releaseInvestigator", ", investigator: \"investigator-kim\"") + " { id }");
        assertThat(seen(lead)).contains("totalCount=0");
        assertThat(member.ask("investigations { nodes { members { edges { role node { account agency } } } } }"))
                .contains("role=LEAD, node={account=lee, agency=KISA}")
                .doesNotContain("kim");
    }

    @Test
    void asksAnOrganisationWhichSeesTheRequestAndNothingElse() {
        var request = lead.id(in(
                "requestInformation",
                ", organisation: \"harbour\", text: \"logs of May\"," + " dueOn: \"2026-03-20\""));
        var shown = "organisations { nodes { id requests { nodes { text overdue stage acts { nodes { doneBy } } } } } }"
                + " investigations { totalCount }";
        assertThat(harbour.ask(shown)).contains("logs of May", "overdue=false", "totalCount=0");
        assertThat(island.ask(shown)).doesNotContain("logs of May");
        assertThat(analyst.ask(shown)).doesNotContain("logs of May");
        life.on("2026-03-21");
        assertThat(harbour.ask(shown)).contains("overdue=true");
        assertThat(island.refused("answerRequest(request: \"" + request + "\", answer: \"none\")")
                        .code())
                .isEqualTo("NOT_FOUND");
        harbour.done("answerRequest(request: \"" + request + "\", answer: \"attached\") { id }");
        assertThat(harbour.ask(shown)).contains("overdue=false", "stage=ANSWERED");
        assertThat(lead.ask("investigations { nodes { requests { nodes { answer acts { nodes { mutation doneBy } }"
                        + " } } } }"))
                .contains("attached", "{mutation=answerRequest, doneBy=of harbour}");
        assertThat(lead.refused("withdrawRequest(request: \"" + request + "\")").code())
                .isEqualTo("CONFLICT");
        assertThat(lead.refused(in(
                                "requestInformation",
                                ", organisation: \"island\", text: \"logs\"," + " dueOn: \"2026-04-01\""))
                        .message())
                .isEqualTo("The investigation is not about island: add the organisation to it first.");
    }

    @Test
    void checksComplianceUnderTheCertificationBody() {
        var check = lead.id(in(
                "planComplianceCheck",
                ", organisation: \"harbour\", controls: [\"2.7.1\", \"1.1.1\"],"
                        + " supervisedBy: \"KISA\", on: \"2026-03-05\""));
        var record = "recordComplianceCheck(check: \"" + check + "\", on: \"2026-03-05\", result: \"keys were shared\","
                + " verdicts: [{control: \"2.7.1\", verdict: NOT_MET}";
        assertThat(lead.refused(record + ", {control: \"1.1.1\", verdict: MET}])")
                        .message())
                .isEqualTo("on: 2026-03-05 lies ahead.");
        life.on("2026-03-06");
        assertThat(lead.refused(record + "])").message()).isEqualTo("verdicts: nothing is said of 1.1.1.");
        assertThat(lead.refused(record + ", {control: \"1.1.1\", verdict: MET}, {control: \"3.1.1\", verdict: MET}])")
                        .message())
                .isEqualTo("verdicts: 3.1.1 is not among what is checked, or comes twice.");
        lead.done(record + ", {control: \"1.1.1\", verdict: MET}]) { id }");
        assertThat(lead.ask("investigations { nodes { checks { nodes { stage organisation { id } controls { edges {"
                        + " verdict node { code } } } } } } }"))
                .contains("stage=HELD", "verdict=NOT_MET, node={code=2.7.1}", "verdict=MET, node={code=1.1.1}");
        assertThat(lead.refused("callOffComplianceCheck(check: \"" + check + "\")")
                        .code())
                .isEqualTo("CONFLICT");
    }

    @Test
    void takesNotesOfWhatTheyAreAbout() {
        var planned = ", organisation: \"harbour\", controls: [\"2.7.1\"], supervisedBy: \"KISA\", on: \"2026-04-01\"";
        var check = lead.id(in("planComplianceCheck", planned));
        var asked = ", organisation: \"harbour\", text: \"logs\", dueOn: \"2026-03-20\"";
        var request = lead.id(in("requestInformation", asked));
        var first = opened;
        var note = lead.done(in(
                        "addNote",
                        ", text: \"look\", systems: [\"shop\"], controls: [\"2.7.1\"], checks: [\"" + check
                                + "\"], requests: [\"" + request + "\"]")
                + " { systems { nodes { name } } touchpoints { totalCount } controls { nodes { code } }"
                + " checks { nodes { id } } requests { nodes { id } } exhibits { totalCount } }");
        assertThat(note.toString())
                .isEqualTo(
                        "{systems={nodes=[{name=shop}]}, touchpoints={totalCount=0}, controls={nodes=[{code=2.7.1}]},"
                                + " checks={nodes=[{id=" + check + "}]}, requests={nodes=[{id=" + request
                                + "}]}, exhibits={totalCount=0}}");
        opened = lead.id("openInvestigation(name: \"another\", agency: \"MSIT\", beginsOn: \"2026-01-01\","
                + " organisations: [\"harbour\"])");
        assertThat(lead.refused(in("addNote", ", text: \"x\", checks: [\"" + check + "\"]"))
                        .message())
                .isEqualTo("checks: the one planned for 2026-04-01 is of another investigation.");
        assertThat(lead.refused(in("addNote", ", text: \"x\", requests: [\"" + request + "\"]"))
                        .message())
                .isEqualTo("requests: the one due on 2026-03-20 is of another investigation.");
        assertThat(analyst.ask("systems { nodes { id } } investigation(id: \"" + first + "\") { name }"))
                .contains("investigation=null");
    }

    @Test
    void isClosedOnceNothingIsOpenAndTakesNothingAfterwards() {
        var request = lead.id(
                in("requestInformation", ", organisation: \"harbour\", text: \"logs\"," + " dueOn: \"2026-03-20\""));
        assertThat(lead.refused(in("closeInvestigation", ", conclusion: \"none\""))
                        .message())
                .startsWith("A request is not answered yet, due on 2026-03-20");
        lead.done("withdrawRequest(request: \"" + request + "\") { id }");
        lead.done(in("closeInvestigation", ", conclusion: \"keys were shared\"") + " { id }");
        assertThat(lead.refused(in("addNote", ", text: \"more\"")).message()).isEqualTo("It is closed.");
        assertThat(lead.ask("investigations { nodes { stage conclusion } }")).contains("CLOSED", "keys were shared");
    }

    @Test
    void tellsWhatHappenedInTheOrderOfTime() {
        life.on("2026-03-03");
        lead.id(in("addNote", ", text: \"first look\""));
        lead.id(in(
                "planComplianceCheck",
                ", organisation: \"harbour\", controls: [\"1.1.1\"], supervisedBy: \"KISA\", on: \"2026-04-01\""));
        assertThat(lead.ask("investigations { nodes { timeline { nodes { at kind thing { __typename ... on"
                        + " InvestigationAct { mutation doneBy } } } } } }"))
                .containsSubsequence(
                        "2026-03-01T00:00:00Z, kind=BECAME_KNOWN, thing={__typename=Incident",
                        "kind=REPORTED",
                        "kind=DONE, thing={__typename=InvestigationAct, mutation=openInvestigation, doneBy=kim}",
                        "kind=DONE, thing={__typename=InvestigationAct, mutation=addNote, doneBy=kim}",
                        "kind=DONE, thing={__typename=InvestigationAct, mutation=planComplianceCheck, doneBy=kim}")
                .doesNotContain("kind=HELD");
    }

    @Test
    void saysWhyWhatDoesNotFitIsNotDone() {
        var opening = "openInvestigation(name: \"x\", agency: \"x\", beginsOn: \"2026-01-01\"%s)";
        lead.refuses("Say what it is about: an organisation, or an incident.", opening.formatted(""));
        lead.refuses(
                "endsOn: 2025-12-31 is before 2026-01-01.",
                opening.formatted(", endsOn: \"2025-12-31\", organisations: [\"harbour\"]"));
        var planning = in(
                "planComplianceCheck",
                ", on: \"2026-03-05\", organisation: \"harbour\", supervisedBy: \"KISA\", controls: [%s]");
        lead.refuses("Say which controls are checked.", planning.formatted(""));
        var check = lead.id(planning.formatted("\"2.7.1\""));
        lead.refuses(
                "A check is planned still, for 2026-03-05: record or call it off first.",
                in("closeInvestigation", ", conclusion: \"none\""));
        life.as("lee", "INVESTIGATOR").id(opening.formatted(", organisations: [\"harbour\"]"));
        lead.refuses("lee is no member of it.", in("releaseInvestigator", ", investigator: \"investigator-lee\""));
        lead.id("callOffComplianceCheck(check: \"" + check + "\")");
    }

    @Test
    void keepsWhoHasAnExhibitAndTakesNothingMoreOnceItIsClosed() {
        var exhibit = life.secured("image", "kim", opened);
        lead.refuses(
                "takenAt: 2027-01-01T00:00:00Z is after it was handed in.",
                "describeExhibit(exhibit: \"" + exhibit + "\", takenAt: \"2027-01-01T00:00:00Z\", takenFrom: \"x\")");
        appointed();
        var handing = "handOverExhibit(exhibit: \"" + exhibit + "\", to: \"lab\", at: \"%s\", sha256: \""
                + Sha256.hex("image".getBytes(StandardCharsets.UTF_8)) + "\", purpose: \"copy\")";
        member.refuses(
                "kim has it, and hands it over; who leads the investigation may put that on record.",
                handing.formatted(life.moment()));
        lead.refuses("at: it came to kim only at 2026-03-", handing.formatted("2026-03-01T00:00:00Z"));
        lead.id(in("closeInvestigation", ", conclusion: \"none\""));
        for (var late : List.of(
                handing.formatted(life.moment()),
                "describeExhibit(exhibit: \"" + exhibit + "\", takenAt: \"2026-03-01T00:00:00Z\", takenFrom: \"x\")")) {
            lead.refuses("The investigation is closed.", late);
        }
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is refused for it does not fit what is there, in the words in which it is told. */
class RefusalsTest {

    private static final Pattern REFUSAL = Pattern.compile("(?m)^// @(?:conflicts|refuses) (.*)");

    private final Life life = Life.begin().on("2026-01-05");
    private final Steps steps = new Steps(life);

    private void refuses(String words, String mutation, String... values) {
        assertThat(life.refused(mutation.formatted((Object[]) values)).message())
                .as(mutation)
                .contains(words);
    }

    /** Whoever is refused something reads why; a refusal that no test provokes may never be told, or when it should not. */
    @Test
    void areEachToldInATest() throws IOException {
        var told = text("src/test/java", ".java").replaceAll("\"\\s*\\+\\s*\"", "");
        var unheard = REFUSAL.matcher(text("cypher/mutations", ".cypher"))
                .results()
                .map(RefusalsTest::words)
                .filter(words -> !told.contains(words));
        assertThat(unheard).isEmpty();
    }

    /** The longest of its words that are the same whoever is told. */
    private static String words(MatchResult refusal) {
        return Arrays.stream(refusal.group(1).split("\\{\\w+}"))
                .map(String::trim)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static String text(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(RefusalsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void ofRules() {
        var bare = life.id("addRule(code: \"bare\", kind: QUORUM, name: \"bare\", grade: A, count: 3)");
        refuses(
                "inForceTo: 2026-01-01 is not after 2026-01-01, the first day on which it is in force.",
                "addRule(code: \"x\", kind: QUORUM, name: \"x\", grade: A, count: 3, inForceFrom: \"2026-01-01\","
                        + " inForceTo: \"2026-01-01\")");
        var numbered = "addRule(code: \"x\", kind: QUORUM, name: \"x\", grade: A, %s)";
        refuses("days is -1: give a number from 0 to 10000.", numbered, "days: -1");
        refuses("factor is 10000.5: give a number from 0 to 10000.", numbered, "factor: 10000.5");
        refuses("least is -1: give a number from 0 on.", numbered, "least: -1");
        refuses(
                "bare cites no provision: add a rule that does.",
                "adoptRule(rule: \"%s\", inForceFrom: \"2026-02-01\")",
                bare);
        refuses(
                "The rule bare is ANNOUNCED: only one that is adopted can be ended.",
                "endRule(rule: \"%s\", on: \"2026-03-01\")",
                bare);
        var quorum = life.rule("quorum", "QUORUM", ", count: 3");
        var superseding = "supersedeRule(rule: \"%s\", successor: \"%s\")";
        refuses(
                "papers is PAPERS_LEAD, and a rule takes the place of one that rules the same.",
                superseding,
                quorum,
                life.rule("papers", "PAPERS_LEAD", ", days: 5"));
        refuses(
                "other begins on 2025-01-01, which is not after 2025-01-01, the first day of the rule in whose place it"
                        + " is to be.",
                superseding,
                quorum,
                life.rule("other", "QUORUM", ", count: 4"));
    }

    @Test
    void ofNumbers() {
        refuses(
                "revenue is -1: give a number from 0 on.",
                "recordFigures(organisation: \"harbour\", year: 2025, revenue: -1)");
        refuses(
                "year is -2000000000: give a number from 1 to 9999.",
                "recordFigures(organisation: \"harbour\", year: -2000000000)");
        var figures = life.id("recordFigures(organisation: \"harbour\", year: 2025, dailyUsers: 5)");
        refuses(
                "dailyUsers is -1: give a number from 0 on.",
                "correctFigures(figure: \"%s\", dailyUsers: -1)",
                figures);
        var reporting = "reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK, becameKnownAt:"
                + " \"2026-01-04T00:00:00Z\", recordsAffected: %s)";
        refuses("recordsAffected is -1: give a number from 0 on.", reporting, "-1");
        refuses(
                "recordsAffected is -1: give a number from 0 on.",
                "addToIncident(incident: \"%s\", becameKnownAt: \"2026-01-04T00:00:00Z\", recordsAffected: -1, fewer:"
                        + " true)",
                life.id(reporting.formatted("1")));
    }

    private static String concluding(String review, String conclusion) {
        return "conclude(review: \"" + review + "\", conclusions: [" + conclusion + "])";
    }

    private static String conclusion(String control, String system, String evidence) {
        return "{control: \"" + control + "\", verdict: MET, method: DEMONSTRATION, system: \"" + system
                + "\", evidence: [\"" + evidence + "\"]}";
    }

    @Test
    void ofAReviewUntilItsMainPartBegins() {
        var applying =
                "applyForReview(organisation: \"harbour\", kind: %s, edition: \"edition\", systems: [\"shop\"]%s)";
        refuses("teamSize is 0: give a number from 1 to 1000.", applying, "INITIAL", ", teamSize: 0");
        refuses("kind: a special review is opened by an incident, not applied for.", applying, "SPECIAL", "");
        var review = steps.apply();
        refuses(
                "The review " + review + " of this kind and scheme is under way: it is APPLIED.",
                applying,
                "INITIAL",
                "");
        refuses(
                "The review is APPLIED: conclusions are for the preliminary and the main review.",
                concluding(review, conclusion("2.7.1", "shop", "scan")));
        refuses(
                "effectiveTo: 2026-01-01 is not after 2026-01-01.",
                "describeEvidence(evidence: \"scan\", effectiveFrom: \"2026-01-01\", effectiveTo: \"2026-01-01\")");
        refuses("The review is APPLIED: defects are found in the main one.", finding(review, "2.7.1", "shop"));
        var opening = "openPreliminary(review: \"" + review + "\", teamSize: %s, plannedDays: %s)";
        refuses("plannedDays is 0: give a number from 1 to 1000.", opening, "2", "0");
        life.rule("size", "TEAM_SIZE", ", count: 2");
        refuses("teamSize: 1 are fewer than the 2 reviewers that it needs.", opening, "1", "3");
        assertThat(life.done(opening.formatted("2", "3") + " { teamSize plannedDays }"))
                .hasToString("{teamSize=2, plannedDays=3}");
        refuses(
                "The preliminary gate is closed: no core item is in force for this edition, so that none can be"
                        + " verified. An administrator",
                steps.on("openMain", review));
        steps.coreItems();
        Map.of(
                        conclusion("nothing", "shop", "scan"),
                        "conclusions: nothing is no control of the review's edition.",
                        conclusion("2.7.1", "desk", "scan"),
                        "conclusions: desk is no system in the review's scope.",
                        conclusion("2.7.1", "shop", "none"),
                        "conclusions: there is no evidence none.",
                        conclusion("2.7.1", "shop", "scan") + conclusion("2.7.1", "shop", "photo"),
                        "conclusions: 2.7.1 is there twice.")
                .forEach((conclusion, words) -> refuses(words, concluding(review, conclusion)));
        steps.conclude(review, "2.7.1", "MET");
        steps.conclude(review, "2.10.8", "MET");
        life.rule("licence", "LICENCE_TERM", ", years: 3");
        var auditors = List.of(steps.auditor("auditor 1"), steps.auditor("auditor 2"), steps.auditor("auditor 3"));
        auditors.subList(0, 2).forEach(auditor -> steps.assign(review, auditor, false));
        refuses("The team has no leader.", steps.on("openMain", review));
        refuses(
                "auditor 3 is not in the team.",
                "releaseAuditor(review: \"%s\", auditor: \"%s\")",
                review,
                auditors.getLast());
        refuses(
                "since: 2026-01-06 lies ahead, or is not before the day on which it was over.",
                "declareInterest(auditor: \"%s\", organisation: \"harbour\", kind: OTHER, since: \"2026-01-06\")",
                auditors.getLast());
    }

    private static String finding(String review, String control, String system) {
        return "recordFinding(review: \"" + review + "\", control: \"" + control
                + "\", name: \"keys\", severity: MAJOR," + " system: \"" + system + "\")";
    }

    @Test
    void ofAReviewFromItsMainPartOn() {
        new Story(TestGraph.shared())
                .at("2025-02-01T00:00:00Z", said -> said.is("Control", "s1", Map.of("code", "s1")));
        life.rule("licensed", "LICENCE_TERM", ", years: 3");
        var review = steps.main();
        refuses("control: s1 is none of the review's edition.", finding(review, "s1", "shop"));
        refuses("system: robot is not in the review's scope.", finding(review, "2.5.1", "robot"));
        var finding = life.id(finding(review, "2.5.1", "shop"));
        refuses(
                "The review has not ended: nothing is due yet.",
                "extendRemediation(finding: \"%s\", to: \"2026-03-01\")",
                finding);
        var ending = "endReview(review: \"%s\", on: \"%s\")";
        refuses("on: 2026-01-06 lies ahead, or before the review was opened.", ending, review, "2026-01-06");
        refuses("No rule in force says how long the first round of remediation lasts.", ending, review, "2026-01-05");
        life.rules();
        life.id(ending.formatted(review, "2026-01-05"));
        refuses(
                "The defect is open: there is nothing to verify before it is reported as mended, or escalated.",
                "verifyRemediation(finding: \"%s\", mended: false)",
                finding);
        for (var mutation : List.of("assignAuditor", "releaseAuditor")) {
            refuses(
                    "The review is REMEDIATION: its team stays as it is.",
                    "%s(review: \"%s\", auditor: \"%s\")",
                    mutation,
                    review,
                    life.ask("auditors(first: 1) { nodes { id } }").replaceAll(".*id=([^}]*)}.*", "$1"));
        }
        life.on("2026-03-02");
        refuses("The first round ended on 2026-02-", "extendRemediation(finding: \"%s\", to: \"2026-03-10\")", finding);
    }

    private static String calling(String committee, String day, String papers) {
        return "callMeeting(committee: \"" + committee + "\", heldOn: \"" + day + "\", papersSentOn: \"" + papers
                + "\")";
    }

    private static String agenda(String meeting, String review, String matter) {
        return "putOnAgenda(meeting: \"" + meeting + "\", review: \"" + review + "\", matter: " + matter + ")";
    }

    private static String opening(String meeting, List<String> there) {
        return "openMeeting(meeting: \"" + meeting + "\", attendance: [\"" + String.join("\", \"", there) + "\"])";
    }

    private static String appointing(String committee, String name) {
        return "appointMember(committee: \"" + committee + "\", name: \"" + name
                + "\", from: \"2025-01-01\", to: \"2029-01-01\")";
    }

    private String readyForTheCommittee() {
        life.rule("licence", "LICENCE_TERM", ", years: 3");
        life.rule("papers", "PAPERS_LEAD", ", days: 5");
        life.rule("quorum", "QUORUM", ", count: 3");
        life.rule("objection", "OBJECTION_PERIOD", ", days: 15");
        return steps.main();
    }

    @Test
    void ofAMeeting() {
        var review = readyForTheCommittee();
        var board = steps.board();
        var committee = board.committee();
        refuses(
                "papersSentOn: 2026-01-06 lies ahead: call it when they are sent.",
                calling(committee, "2026-02-01", "2026-01-06"));
        refuses(
                "The papers were sent on 2026-01-05: that has to be 5 days before 2026-01-09, on 2026-01-04 at the"
                        + " latest.",
                calling(committee, "2026-01-09", "2026-01-05"));
        var meeting = life.id(calling(committee, "2026-01-15", "2026-01-05"));
        refuses(
                "The review is main: it has to be brought before the committee first.",
                agenda(meeting, review, "INITIAL"));
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        refuses("matter: post_review does not fit a review that is initial.", agenda(meeting, review, "POST_REVIEW"));
        refuses("matter: nobody objects to a decision about this review.", agenda(meeting, review, "OBJECTION"));
        var banks = life.id("foundCommittee(name: \"banks\", sectors: [FINANCE])");
        refuses(
                "The committee does not decide on the sector shopping.",
                agenda(life.id(calling(banks, "2026-01-15", "2026-01-05")), review, "INITIAL"));
        var deliberation = life.id(agenda(meeting, review, "INITIAL"));
        refuses(
                "The review is on the agenda of another meeting already, as " + deliberation + ".",
                agenda(life.id(calling(committee, "2026-01-16", "2026-01-05")), review, "INITIAL"));
        refuses(
                "It is not open for votes: it has to be on the agenda of a meeting that is open.",
                board.voting(deliberation, 0, "GRANT"));
        refuses(
                "It cannot be decided: it has to be open, on the agenda of a meeting that is open.",
                board.deciding(deliberation, "2026-01-15", "1"));
        refuses("The meeting is held on 2026-01-15, not today.", opening(meeting, board.members()));
        life.on("2026-01-15");
        var outsider = life.id(appointing(banks, "outsider"));
        refuses(
                "outsider is not a member of the committee today.",
                opening(meeting, List.of(board.members().getFirst(), outsider)));
        refuses(
                "2 members came, and a meeting needs 3.",
                opening(meeting, board.members().subList(0, 2)));
        life.id(opening(meeting, board.members()));
        refuses("The meeting is open: its agenda stays as it is.", agenda(meeting, review, "INITIAL"));
        refuses(deliberation + " is not decided.", "closeMeeting(meeting: \"%s\")", meeting);
        board.vote(deliberation, "GRANT", "SUPPLEMENT", "DISMISS");
        refuses(
                "More than half of the votes have to be for the same: dismiss 1, grant 1, supplement 1.",
                board.deciding(deliberation, "2026-01-15", "1"));
        refuses("It is not decided.", "giveNotice(deliberation: \"%s\", on: \"2026-01-15\")", deliberation);
    }

    @Test
    void ofADecision() {
        var review = readyForTheCommittee();
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        var board = steps.board();
        life.rule("size", "COMMITTEE_SIZE", ", count: 4");
        var late = life.id(appointing(board.committee(), "member 4"));
        refuses("The committee has 4 members, which is the most.", appointing(board.committee(), "member 5"));
        var deliberation = board.deliberate(review, "2026-01-15", "INITIAL", "");
        refuses(
                "member 4 did not come to the meeting.",
                "vote(deliberation: \"%s\", member: \"%s\", vote: GRANT)",
                deliberation,
                late);
        life.id("declareMemberInterest(member: \"" + board.members().getLast()
                + "\", organisation: \"harbour\", kind: EMPLOYED)");
        refuses(
                "member 3 has an interest in the organisation: recuse this member.",
                board.voting(deliberation, 2, "GRANT"));
        var recusing = "recuse(deliberation: \"" + deliberation + "\", member: \"%s\")";
        life.id(recusing.formatted(board.members().getLast()));
        board.vote(deliberation, "GRANT");
        refuses("member 1 has voted.", recusing, board.members().getFirst());
        life.id(board.voting(deliberation, 1, "GRANT"));
        refuses(
                "number: a first certificate needs one that no other has.",
                "decide(deliberation: \"%s\", effectiveOn: \"2026-01-15\")",
                deliberation);
        var deciding = board.deciding(deliberation, "2026-01-15", "1");
        refuses("No rule in force says how long a certificate is valid.", deciding);
        life.rule("term", "CERTIFICATE_TERM", ", years: 3");
        life.id(deciding);
        refuses("It is decided.", recusing, late);
        var objecting = "object(deliberation: \"" + deliberation + "\", words: \"it is mended\")";
        refuses("It is decided without notice: there is nothing to object to.", objecting);
        var notice = "giveNotice(deliberation: \"" + deliberation + "\", on: \"%s\")";
        refuses("on: 2026-01-16 lies ahead, or before 2026-01-15, the day of the decision.", notice, "2026-01-16");
        life.id(notice.formatted("2026-01-15"));
        refuses("Notice was given on 2026-01-15.", notice, "2026-01-15");
        life.on("2026-03-02");
        refuses("The period for objections ended on 2026-0", objecting);
        life.on("2026-01-20");
        life.id(objecting);
        life.on("2026-01-21");
        refuses(
                "An objection is open: it has to be decided first.",
                agenda(life.id(calling(board.committee(), "2026-02-02", "2026-01-21")), review, "INITIAL"));
        var again = board.deliberate(review, "2026-02-02", "OBJECTION", "");
        life.id("recuse(deliberation: \"" + again + "\", member: \""
                + board.members().getLast() + "\")");
        board.vote(again, "DISMISS", "DISMISS");
        life.id(board.deciding(again, "2026-02-02", "1"));
        life.id("giveNotice(deliberation: \"" + again + "\", on: \"2026-02-02\")");
        refuses(
                "It is about an objection: nobody objects to that once more.",
                "object(deliberation: \"%s\", words: \"once more\")",
                again);
    }
}

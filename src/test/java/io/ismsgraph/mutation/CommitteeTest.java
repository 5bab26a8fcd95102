package io.ismsgraph.mutation;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a committee may not do, from the call to a meeting to the decision on an objection. */
class CommitteeTest {

    private final Life life = Life.begin().on("2026-01-05");
    private final Steps steps = new Steps(life);

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
    void meetsAsTheRulesSay() {
        var review = readyForTheCommittee();
        var board = steps.board();
        var committee = board.committee();
        life.refuses(
                "papersSentOn: 2026-01-06 lies ahead: call it when they are sent.",
                calling(committee, "2026-02-01", "2026-01-06"));
        life.refuses(
                "The papers were sent on 2026-01-05: that has to be 5 days before 2026-01-09, on 2026-01-04 at the"
                        + " latest.",
                calling(committee, "2026-01-09", "2026-01-05"));
        var meeting = life.id(calling(committee, "2026-01-15", "2026-01-05"));
        life.refuses(
                "The review is main: it has to be brought before the committee first.",
                agenda(meeting, review, "INITIAL"));
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        life.refuses(
                "matter: post_review does not fit a review that is initial.", agenda(meeting, review, "POST_REVIEW"));
        life.refuses("matter: nobody objects to a decision about this review.", agenda(meeting, review, "OBJECTION"));
        var banks = life.id("foundCommittee(name: \"banks\", sectors: [FINANCE])");
        life.refuses(
                "The committee does not decide on the sector shopping.",
                agenda(life.id(calling(banks, "2026-01-15", "2026-01-05")), review, "INITIAL"));
        var deliberation = life.id(agenda(meeting, review, "INITIAL"));
        life.refuses(
                "The review is on the agenda of another meeting already, as " + deliberation + ".",
                agenda(life.id(calling(committee, "2026-01-16", "2026-01-05")), review, "INITIAL"));
        life.refuses(
                "It is not open for votes: it has to be on the agenda of a meeting that is open.",
                board.voting(deliberation, 0, "GRANT"));
        life.refuses(
                "It cannot be decided: it has to be open, on the agenda of a meeting that is open.",
                board.deciding(deliberation, "2026-01-15", "1"));
        life.refuses("The meeting is held on 2026-01-15, not today.", opening(meeting, board.members()));
        life.on("2026-01-15");
        var outsider = life.id(appointing(banks, "outsider"));
        life.refuses(
                "outsider is not a member of the committee today.",
                opening(meeting, List.of(board.members().getFirst(), outsider)));
        life.refuses(
                "2 members came, and a meeting needs 3.",
                opening(meeting, board.members().subList(0, 2)));
        life.id(opening(meeting, board.members()));
        life.refuses("The meeting is open: its agenda stays as it is.", agenda(meeting, review, "INITIAL"));
        life.refuses(deliberation + " is not decided.", "closeMeeting(meeting: \"%s\")", meeting);
        board.vote(deliberation, "GRANT", "SUPPLEMENT", "DISMISS");
        life.refuses(
                "More than half of the votes have to be for the same: dismiss 1, grant 1, supplement 1.",
                board.deciding(deliberation, "2026-01-15", "1"));
        life.refuses("It is not decided.", "giveNotice(deliberation: \"%s\", on: \"2026-01-15\")", deliberation);
    }

    @Test
    void decidesAsTheRulesSay() {
        var review = readyForTheCommittee();
        life.id("endReview(review: \"" + review + "\", on: \"2026-01-05\")");
        var board = steps.board();
        life.rule("size", "COMMITTEE_SIZE", ", count: 4");
        var late = life.id(appointing(board.committee(), "member 4"));
        life.refuses("The committee has 4 members, which is the most.", appointing(board.committee(), "member 5"));
        var deliberation = board.deliberate(review, "2026-01-15", "INITIAL", "");
        life.refuses(
                "member 4 did not come to the meeting.",
                "vote(deliberation: \"%s\", member: \"%s\", vote: GRANT)",
                deliberation,
                late);
        life.id("declareMemberInterest(member: \"" + board.members().getLast()
                + "\", organisation: \"harbour\", kind: EMPLOYED)");
        life.refuses(
                "member 3 has an interest in the organisation: recuse this member.",
                board.voting(deliberation, 2, "GRANT"));
        var recusing = "recuse(deliberation: \"" + deliberation + "\", member: \"%s\")";
        life.id(recusing.formatted(board.members().getLast()));
        board.vote(deliberation, "GRANT");
        life.refuses("member 1 has voted.", recusing, board.members().getFirst());
        life.id(board.voting(deliberation, 1, "GRANT"));
        life.refuses(
                "number: a first certificate needs one that no other has.",
                "decide(deliberation: \"%s\", effectiveOn: \"2026-01-15\")",
                deliberation);
        var deciding = board.deciding(deliberation, "2026-01-15", "1");
        life.refuses("No rule in force says how long a certificate is valid.", deciding);
        life.rule("term", "CERTIFICATE_TERM", ", years: 3");
        life.id(deciding);
        life.refuses("It is decided.", recusing, late);
        var objecting = "object(deliberation: \"" + deliberation + "\", words: \"it is mended\")";
        life.refuses("It is decided without notice: there is nothing to object to.", objecting);
        var notice = "giveNotice(deliberation: \"" + deliberation + "\", on: \"%s\")";
        life.refuses("on: 2026-01-16 lies ahead, or before 2026-01-15, the day of the decision.", notice, "2026-01-16");
        life.id(notice.formatted("2026-01-15"));
        life.refuses("Notice was given on 2026-01-15.", notice, "2026-01-15");
        life.on("2026-03-02");
        life.refuses("The period for objections ended on 2026-0", objecting);
        life.on("2026-01-20");
        life.id(objecting);
        life.on("2026-01-21");
        life.refuses(
                "An objection is open: it has to be decided first.",
                agenda(life.id(calling(board.committee(), "2026-02-02", "2026-01-21")), review, "INITIAL"));
        var again = board.deliberate(review, "2026-02-02", "OBJECTION", "");
        life.id("recuse(deliberation: \"" + again + "\", member: \""
                + board.members().getLast() + "\")");
        board.vote(again, "DISMISS", "DISMISS");
        life.id(board.deciding(again, "2026-02-02", "1"));
        life.id("giveNotice(deliberation: \"" + again + "\", on: \"2026-02-02\")");
        life.refuses(
                "It is about an objection: nobody objects to that once more.",
                "object(deliberation: \"%s\", words: \"once more\")",
                again);
    }
}

package io.ismsgraph.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is done on the way of most stories. */
record Steps(Life life) {

    static final List<String> CONTROLS = List.of("1.1.1", "1.1.2", "2.5.1", "2.7.1", "2.10.8", "3.1.1");

    /** An application of harbour for its shop. */
    String apply() {
        return life.id("applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\","
                + " systems: [\"shop\"], teamSize: 2)");
    }

    String auditor(String name) {
        return life.id("registerAuditor(name: \"" + name + "\", grade: SENIOR, licensedFrom: \"2025-06-01\")");
    }

    /** A team of two, of which one leads. */
    void team(String review) {
        assign(review, auditor("auditor 1"), true);
        assign(review, auditor("auditor 2"), false);
    }

    void assign(String review, String auditor, boolean lead) {
        life.id("assignAuditor(review: \"" + review + "\", auditor: \"" + auditor + "\", lead: " + lead + ")");
    }

    String body(String name) {
        return life.id("registerBody(name: \"" + name + "\", kind: ASSESSMENT, designatedFrom: \"2025-01-01\")");
    }

    /** A body that is put on record for it. */
    void carriedOutBy(String review, String name) {
        life.id(assigning(review, body(name)));
    }

    String assigning(String review, String body) {
        return "assignBody(review: \"" + review + "\", body: \"" + body + "\")";
    }

    /** The rule that two controls are verified first. */
    void coreItems() {
        life.id("addRule(code: \"core\", kind: CORE_ITEM, name: \"patches\", standing: ADOPTED, provisions:"
                + " [\"notice\"], grade: C, inForceFrom: \"2025-01-01\", controls: [\"2.7.1\", \"2.10.8\"])");
    }

    String concluding(String review, String control, String verdict, String evidence) {
        return "conclude(review: \"" + review + "\", conclusions: [{control: \"" + control + "\", verdict: " + verdict
                + ", method: DEMONSTRATION, system: \"shop\", evidence: [" + evidence + "]}])";
    }

    void conclude(String review, String control, String verdict) {
        life.id(concluding(review, control, verdict, "\"scan\""));
    }

    String on(String mutation, String review) {
        return mutation + "(review: \"" + review + "\")";
    }

    /** From the application to the main review, past the core items. */
    String main() {
        coreItems();
        var review = apply();
        team(review);
        life.id(on("openPreliminary", review));
        conclude(review, "2.7.1", "MET");
        conclude(review, "2.10.8", "MET");
        life.id(on("openMain", review));
        return review;
    }

    /** A committee of three. */
    Board board() {
        var committee = life.id("foundCommittee(name: \"shopping\", sectors: [SHOPPING])");
        var members = new ArrayList<String>();
        for (int i = 1; i <= 3; i++) {
            members.add(life.id("appointMember(committee: \"" + committee + "\", name: \"member " + i
                    + "\", from: \"2025-01-01\", to: \"2029-01-01\")"));
        }
        return new Board(life, committee, members);
    }

    /** A committee and its members. */
    record Board(Life life, String committee, List<String> members) {

        /** Calls a meeting ten days ahead of its day, puts the review on its agenda, and opens it. */
        String deliberate(String review, String day, String matter, String more) {
            var called = LocalDate.parse(day).minusDays(10).toString();
            life.on(called);
            var meeting = life.id("callMeeting(committee: \"" + committee + "\", heldOn: \"" + day
                    + "\", papersSentOn: \"" + called + "\")");
            var deliberation = life.id("putOnAgenda(meeting: \"" + meeting + "\", review: \"" + review + "\", matter: "
                    + matter + more + ")");
            life.on(day);
            life.id("openMeeting(meeting: \"" + meeting + "\", attendance: [\"" + String.join("\", \"", members)
                    + "\"])");
            return deliberation;
        }

        String voting(String deliberation, int member, String vote) {
            return "vote(deliberation: \"" + deliberation + "\", member: \"" + members.get(member) + "\", vote: " + vote
                    + ")";
        }

        void vote(String deliberation, String... votes) {
            for (int i = 0; i < votes.length; i++) {
                life.id(voting(deliberation, i, votes[i]));
            }
        }

        String deciding(String deliberation, String day, String number) {
            return "decide(deliberation: \"" + deliberation + "\", effectiveOn: \"" + day + "\", number: \"" + number
                    + "\", issuer: \"body\")";
        }
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused of rules, numbers and reviews for it does not fit what is there, in the words in which it is told. */
class RefusalsTest {

    private final Life life = Life.begin().on("2026-01-05");
    private final Steps steps = new Steps(life);

    @Test
    void ofRules() {
        var bare = life.id("addRule(code: \"bare\", kind: QUORUM, name: \"bare\", grade: A, count: 3)");
        life.refuses(
                "inForceTo: 2026-01-01 is not after 2026-01-01, the first day on which it is in force.",
                "addRule(code: \"x\", kind: QUORUM, name: \"x\", grade: A, count: 3, inForceFrom: \"2026-01-01\","
                        + " inForceTo: \"2026-01-01\")");
        var numbered = "addRule(code: \"x\", kind: QUORUM, name: \"x\", grade: A, %s)";
        life.refuses("days is -1: give a number from 0 to 10000.", numbered, "days: -1");
        life.refuses("factor is 10000.5: give a number from 0 to 10000.", numbered, "factor: 10000.5");
        life.refuses("factor is Infinity: give a number from 0 to 10000.", numbered, "factor: 1e400");
        life.refuses("least is -1: give a number from 0 on.", numbered, "least: -1");
        life.refuses(
                "bare cites no provision: add a rule that does.",
                "adoptRule(rule: \"%s\", inForceFrom: \"2026-02-01\")",
                bare);
        life.refuses(
                "The rule bare is ANNOUNCED: only one that is adopted can be ended.",
                "endRule(rule: \"%s\", on: \"2026-03-01\")",
                bare);
        var quorum = life.rule("quorum", "QUORUM", ", count: 3");
        var superseding = "supersedeRule(rule: \"%s\", successor: \"%s\")";
        life.refuses(
                "papers is PAPERS_LEAD, and a rule takes the place of one that rules the same.",
                superseding,
                quorum,
                life.rule("papers", "PAPERS_LEAD", ", days: 5"));
        life.refuses(
                "other begins on 2025-01-01, which is not after 2025-01-01, the first day of the rule in whose place it"
                        + " is to be.",
                superseding,
                quorum,
                life.rule("other", "QUORUM", ", count: 4"));
    }

    @Test
    void ofNumbers() {
        life.refuses(
                "revenue is -1: give a number from 0 on.",
                "recordFigures(organisation: \"harbour\", year: 2025, revenue: -1)");
        life.refuses(
                "year is -2000000000: give a number from 1 to 9999.",
                "recordFigures(organisation: \"harbour\", year: -2000000000)");
        var figures = life.id("recordFigures(organisation: \"harbour\", year: 2025, dailyUsers: 5)");
        life.refuses(
                "dailyUsers is -1: give a number from 0 on.",
                "correctFigures(figure: \"%s\", dailyUsers: -1)",
                figures);
        var reporting = "reportIncident(organisation: \"harbour\", name: \"leak\", kind: LEAK, becameKnownAt:"
                + " \"2026-01-04T00:00:00Z\", recordsAffected: %s)";
        life.refuses("recordsAffected is -1: give a number from 0 on.", reporting, "-1");
        life.refuses(
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
        life.refuses("teamSize is 0: give a number from 1 to 1000.", applying, "INITIAL", ", teamSize: 0");
        life.refuses("kind: a special review is opened by an incident, not applied for.", applying, "SPECIAL", "");
        var review = steps.apply();
        life.refuses(
                "The review " + review + " of this kind and scheme is under way: it is APPLIED.",
                applying,
                "INITIAL",
                "");
        life.refuses(
                "The review is APPLIED: conclusions are for the preliminary and the main review.",
                concluding(review, conclusion("2.7.1", "shop", "scan")));
        life.refuses(
                "effectiveTo: 2026-01-01 is not after 2026-01-01.",
                "describeEvidence(evidence: \"scan\", effectiveFrom: \"2026-01-01\", effectiveTo: \"2026-01-01\")");
        life.refuses("The review is APPLIED: defects are found in the main one.", finding(review, "2.7.1", "shop"));
        var opening = "openPreliminary(review: \"" + review + "\", teamSize: %s, plannedDays: %s)";
        life.refuses("plannedDays is 0: give a number from 1 to 1000.", opening, "2", "0");
        life.rule("size", "TEAM_SIZE", ", count: 2");
        life.refuses("teamSize: 1 are fewer than the 2 reviewers that it needs.", opening, "1", "3");
        assertThat(life.done(opening.formatted("2", "3") + " { teamSize plannedDays }"))
                .hasToString("{teamSize=2, plannedDays=3}");
        life.refuses(
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
                .forEach((conclusion, words) -> life.refuses(words, concluding(review, conclusion)));
        steps.conclude(review, "2.7.1", "MET");
        steps.conclude(review, "2.10.8", "MET");
        life.rule("licence", "LICENCE_TERM", ", years: 3");
        var auditors = List.of(steps.auditor("auditor 1"), steps.auditor("auditor 2"), steps.auditor("auditor 3"));
        auditors.subList(0, 2).forEach(auditor -> steps.assign(review, auditor, false));
        life.refuses("The team has no leader.", steps.on("openMain", review));
        life.refuses(
                "auditor 3 is not in the team.",
                "releaseAuditor(review: \"%s\", auditor: \"%s\")",
                review,
                auditors.getLast());
        life.refuses(
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
        life.refuses("control: s1 is none of the review's edition.", finding(review, "s1", "shop"));
        life.refuses("system: robot is not in the review's scope.", finding(review, "2.5.1", "robot"));
        var finding = life.id(finding(review, "2.5.1", "shop"));
        life.refuses(
                "The review has not ended: nothing is due yet.",
                "extendRemediation(finding: \"%s\", to: \"2026-03-01\")",
                finding);
        var ending = "endReview(review: \"%s\", on: \"%s\")";
        life.refuses("on: 2026-01-06 lies ahead, or before the review was opened.", ending, review, "2026-01-06");
        life.refuses(
                "No rule in force says how long the first round of remediation lasts.", ending, review, "2026-01-05");
        life.rules();
        life.id(ending.formatted(review, "2026-01-05"));
        life.refuses(
                "The defect is open: there is nothing to verify before it is reported as mended, or escalated.",
                "verifyRemediation(finding: \"%s\", mended: false)",
                finding);
        for (var mutation : List.of("assignAuditor", "releaseAuditor")) {
            life.refuses(
                    "The review is REMEDIATION: its team stays as it is.",
                    "%s(review: \"%s\", auditor: \"%s\")",
                    mutation,
                    review,
                    life.ask("auditors(first: 1) { nodes { id } }").replaceAll(".*id=([^}]*)}.*", "$1"));
        }
        life.on("2026-03-02");
        life.refuses(
                "The first round ended on 2026-02-", "extendRemediation(finding: \"%s\", to: \"2026-03-10\")", finding);
    }
}

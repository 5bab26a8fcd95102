package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import io.ismsgraph.compiler.View;
import io.ismsgraph.service.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Whatever is tried in whatever order: no review, finding or deliberation takes a way that the procedure does not have. */
class StagesTest {

    /** The procedure as it is written down elsewhere, not as the schema has it. */
    private static final Map<String, Set<String>> WAYS = Map.ofEntries(
            Map.entry("none", Set.of("APPLIED", "OPEN")),
            Map.entry("APPLIED", Set.of("PRELIMINARY", "WITHDRAWN")),
            Map.entry("PRELIMINARY", Set.of("MAIN", "WITHDRAWN")),
            Map.entry("MAIN", Set.of("REMEDIATION", "COMMITTEE")),
            Map.entry("REMEDIATION", Set.of("COMMITTEE")),
            Map.entry("COMMITTEE", Set.of("DECIDED", "REMEDIATION")),
            Map.entry("DECIDED", Set.of("COMMITTEE", "OBJECTED")),
            Map.entry("WITHDRAWN", Set.of()),
            Map.entry("OPEN", Set.of("REPORTED", "ACCEPTED", "ESCALATED", "DECIDED")),
            Map.entry("REPORTED", Set.of("VERIFIED", "OPEN", "ESCALATED")),
            Map.entry("ESCALATED", Set.of("VERIFIED")),
            Map.entry("VERIFIED", Set.of()),
            Map.entry("ACCEPTED", Set.of()),
            Map.entry("OBJECTED", Set.of("REPLACED", "CONFIRMED")),
            Map.entry("REPLACED", Set.of()),
            Map.entry("CONFIRMED", Set.of()));

    private Life life = Life.begin();
    private Steps steps = new Steps(life);

    @BeforeEach
    void begin() {
        life.on("2026-01-05").rules();
    }

    @Seeds(1)
    void goesNoWayThatThereIsNot(long seed) {
        var random = new Random(seed);
        var board = steps.board();
        steps.coreItems();
        var auditors = List.of(steps.auditor("auditor 1"), steps.auditor("auditor 2"));
        var day = LocalDate.of(2026, 1, 5);
        var stages = new HashMap<String, String>();
        var done = 0;
        for (int i = 0; i < 70; i++) {
            if (random.nextInt(6) == 0) {
                day = day.plusDays(random.nextInt(12));
                life.on(day.toString()).later(i * 60_000L);
            }
            life.later(1_000);
            var attempt = attempt(random, board, auditors, stages, day);
            if (life.asked("mutation { " + attempt + " { id } }", View.WHOLE, Caller.INSIDE)
                    .getErrors()
                    .isEmpty()) {
                done++;
            }
            life.later(1_000);
            hold(stages, attempt);
        }
        assertThat(done).as("done of 70, seed %s", seed).isGreaterThan(8);
    }

    private void hold(Map<String, String> stages, String attempt) {
        var now = life.ask(
                "reviews(first: 1000) { nodes { id stage } } findings(first: 1000) { nodes { id stage: progress } }"
                        + " deliberations(first: 1000) { nodes { id stage } }");
        var matcher =
                java.util.regex.Pattern.compile("\\{id=([^,]*), stage=(\\w+)}").matcher(now);
        while (matcher.find()) {
            var before = stages.put(matcher.group(1), matcher.group(2));
            if (!matcher.group(2).equals(before)) {
                assertThat(WAYS.get(before == null ? "none" : before))
                        .as("%s was %s, after %s", matcher.group(1), before, attempt)
                        .contains(matcher.group(2));
            }
        }
    }

    private String attempt(
            Random random, Steps.Board board, List<String> auditors, Map<String, String> stages, LocalDate day) {
        var review = any(random, stages, "review");
        var finding = any(random, stages, "finding");
        var deliberation = any(random, stages, "deliberation");
        var meeting = meeting(random);
        return switch (random.nextInt(20)) {
            case 0 ->
                "applyForReview(organisation: \"harbour\", kind: INITIAL, edition: \"edition\", systems: [\"shop\"])";
            case 1, 2 -> steps.on("openPreliminary", review);
            case 3 -> steps.concluding(review, "2.7.1", "MET", "\"scan\"");
            case 4 -> steps.concluding(review, "2.10.8", "MET", "\"scan\"");
            case 5 -> "assignAuditor(review: \"" + review + "\", auditor: \"" + auditors.getFirst() + "\", lead: true)";
            case 6, 7 -> steps.on("openMain", review);
            case 8 -> "recordFinding(review: \"" + review + "\", control: \"3.1.1\", severity: MINOR, name: \"f\")";
            case 9 -> "endReview(review: \"" + review + "\", on: \"" + day + "\")";
            case 10 -> "reportRemediation(finding: \"" + finding + "\")";
            case 11 -> "verifyRemediation(finding: \"" + finding + "\", mended: " + random.nextBoolean() + ")";
            case 12 ->
                random.nextBoolean()
                        ? "acceptRisk(finding: \"" + finding + "\")"
                        : "escalateFinding(finding: \"" + finding + "\")";
            case 13, 14 -> steps.on("bringBeforeCommittee", review);
            case 15 ->
                random.nextInt(8) == 0
                        ? steps.on("withdrawReview", review)
                        : "callMeeting(committee: \"" + board.committee() + "\", heldOn: \"" + day
                                + "\", papersSentOn: \"" + day.minusDays(6) + "\")";
            case 16 -> "putOnAgenda(meeting: \"" + meeting + "\", review: \"" + review + "\", matter: INITIAL)";
            case 17 ->
                "openMeeting(meeting: \"" + meeting + "\", attendance: [\"" + String.join("\", \"", board.members())
                        + "\"])";
            case 18 -> board.voting(deliberation, random.nextInt(3), random.nextInt(4) == 0 ? "SUPPLEMENT" : "GRANT");
            default -> board.deciding(deliberation, day.toString(), "number-" + random.nextInt(100));
        };
    }

    private String meeting(Random random) {
        var meetings = new ArrayList<String>();
        java.util.regex.Pattern.compile("id=([^}]*)}")
                .matcher(life.ask("meetings(where: {stage: {in: [CALLED, OPEN]}}) { nodes { id } }"))
                .results()
                .forEach(match -> meetings.add(match.group(1)));
        return meetings.isEmpty() ? "none" : meetings.get(random.nextInt(meetings.size()));
    }

    private static String any(Random random, Map<String, String> stages, String kind) {
        var ids = stages.keySet().stream()
                .filter(id -> id.startsWith(kind + "-"))
                .sorted()
                .toList();
        // The newest matter most, and the order of ids says nothing.
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }
}

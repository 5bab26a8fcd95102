package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.AsksTheServer;
import io.ismsgraph.demo.DemoQuestionsTest.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers about the life of certificates on the demo are those that follow from what was done in it. */
@AsksTheServer
class DemoLifeQuestionsTest {

    private static final Map<String, String> OF_AN_INVESTIGATION = Map.of(
            "organisations", "INVESTIGATES",
            "incidents", "LOOKS_INTO",
            "checks", "ORDERED",
            "requests", "REQUESTED",
            "notes", "NOTED",
            "exhibits", "SECURED",
            "acts", "RECORDS");

    @ParameterizedTest
    @EnumSource
    void findPassesThatFailed(When when) {
        var found = rows(
                "passedThenFailed(first: 1000 " + when.clocks()
                        + ") { nodes { organisation { id } incident { id } control { id } conclusion { id } review {"
                        + " id } } }",
                List.of("organisation", "incident", "control", "conclusion", "review"));
        assertThat(found).isEqualTo(when.watched().passedThenFailed());
        var passes = rows(
                "failedPasses(first: 1000 " + when.clocks() + ") { nodes { auditor { id } failed incidents } }",
                List.of("auditor", "failed", "incidents"));
        assertThat(passes).isEqualTo(when.watched().failedPasses());
        var ofBodies = rows(
                "failedPassesOfBodies(first: 1000 " + when.clocks() + ") { nodes { body { id } failed incidents } }",
                List.of("body", "failed", "incidents"));
        assertThat(ofBodies).isEqualTo(when.watched().failedPassesOfBodies());
    }

    @ParameterizedTest
    @EnumSource
    void findEvidenceUsedAgain(When when) {
        var found = rows(
                "reusedEvidence(first: 1000 " + when.clocks()
                        + ") { nodes { organisation { id } evidence { id } control { id } reviews expired } }",
                List.of("organisation", "evidence", "control", "reviews", "expired"));
        assertThat(found).isEqualTo(when.watched().reusedEvidence());
    }

    @ParameterizedTest
    @EnumSource
    void findOverdueDefects(When when) {
        var found = rows(
                "overdueFindings(first: 1000 " + when.clocks()
                        + ") { nodes { finding { id } organisation { id } dueOn daysOver final certificate { id } } }",
                List.of("finding", "organisation", "dueOn", "daysOver", "final", "certificate"));
        assertThat(found).isEqualTo(when.watched().overdueFindings());
    }

    @ParameterizedTest
    @EnumSource
    void proposeGroundsForRevocation(When when) {
        var found = rows(
                "proposedGrounds(first: 1000 " + when.clocks()
                        + ") { nodes { organisation { id } ground { id } shownBy { id } } }",
                List.of("organisation", "ground", "shownBy"));
        assertThat(found).isEqualTo(when.grounds().proposed());
        var several = rows(
                "organisationsWithGrounds(first: 1000 " + when.clocks() + ") { nodes { organisation { id } count } }",
                List.of("organisation", "count"));
        assertThat(several).isEqualTo(when.grounds().several());
    }

    /** Whoever tries the demo on his machine is a member of both investigations. */
    @ParameterizedTest
    @EnumSource
    void tellOfJointInvestigations(When when) {
        var world = when.snapshot();
        var expected = new TreeSet<String>();
        world.ids("Investigation")
                .forEach(id -> OF_AN_INVESTIGATION.forEach((field, type) -> world.outgoing(type)
                        .getOrDefault(id, Set.of())
                        .forEach(end -> expected.add(String.join(" ", id, field, end)))));
        var found = new TreeSet<String>();
        var fields = OF_AN_INVESTIGATION.keySet().stream()
                .map(field -> field + " { nodes { id } }")
                .collect(Collectors.joining(" "));
        for (var one : DemoQuestionsTest.root("investigations(" + when.clocks() + ") { nodes { id " + fields + " } }")
                .path("nodes")) {
            OF_AN_INVESTIGATION.keySet().forEach(field -> one.path(field)
                    .path("nodes")
                    .forEach(node -> found.add(String.join(
                            " ",
                            one.path("id").asString(),
                            field,
                            node.path("id").asString()))));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(world.ids("Investigation")).hasSize(when == When.THAT_DAY ? 2 : when == When.LONG_BEFORE ? 0 : 1);
    }

    /** What the demo tells of the life of certificates says something to each of these questions. */
    @Test
    void haveATellingAnswerEach() {
        var watched = When.THAT_DAY.watched();
        assertThat(watched.passedThenFailed()).hasSizeGreaterThan(5);
        assertThat(watched.failedPasses()).hasSizeGreaterThan(4);
        assertThat(watched.failedPassesOfBodies()).hasSizeGreaterThan(1);
        assertThat(watched.reusedEvidence())
                .anyMatch(use -> use.endsWith("2 true"))
                .anyMatch(use -> use.endsWith("2 false"));
        assertThat(watched.overdueFindings())
                .anyMatch(found -> found.contains(" true certificate-"))
                .anyMatch(found -> found.contains(" false certificate-"));
        assertThat(When.THAT_DAY.grounds().several()).hasSizeGreaterThan(1);
    }

    private static Set<String> rows(String field, List<String> columns) {
        var found = new TreeSet<String>();
        for (var row : DemoQuestionsTest.root(field).path("nodes")) {
            found.add(columns.stream()
                    .map(row::path)
                    .map(cell -> cell.isObject() ? cell.path("id").asString() : cell.asString(""))
                    .collect(Collectors.joining(" ")));
        }
        return found;
    }
}

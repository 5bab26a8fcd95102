package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo's statements, before they are written. */
class DemoGraphTest {

    private static final List<Moment> MOMENTS = DemoGraph.moments();
    private static final long DEMO_DAY = Times.startOf(DemoGraph.DAY);
    private static final Set<String> DEFAULT = Set.of("TOUCHPOINT", "ADDRESS");

    /** What acts keep for themselves, and nobody is shown. */
    private static final Set<String> OF_ACTS_ALONE =
            Set.of("Act.result", "Act.digest", "InvestigationAct.result", "InvestigationAct.digest");

    private static final Snapshot TODAY = Snapshot.of(MOMENTS, DEMO_DAY, DEMO_DAY);

    /** Days that may lie ahead: an end, a term, what is planned. */
    private static final Set<String> TO_COME = Set.of(
            "Certificate.expiresOn",
            "Rule.inForceFrom",
            "Auditor.licensedTo",
            "Evidence.effectiveTo",
            "Finding.firstDueOn",
            "Finding.finalDueOn",
            "Meeting.heldOn",
            "Inspection.plannedOn",
            "Investigation.endsOn",
            "ComplianceCheck.plannedOn");

    @Test
    void areTheSameEveryTime() {
        assertThat(DemoGraph.moments().equals(MOMENTS)).isTrue();
    }

    @Test
    void haveTheSizeOfTheRealScheme() {
        assertThat(TODAY.outgoing("HOLDS").keySet()).hasSizeBetween(850, 950);
        assertThat(TODAY.ids("System")).hasSizeBetween(2_500, 2_900);
        assertThat(TODAY.ids("Touchpoint")).hasSizeBetween(16_000, 18_000);
        assertThat(TODAY.ids("Product")).hasSizeBetween(40, 60);
        assertThat(TODAY.ids("Vulnerability")).hasSizeBetween(150, 300);
        assertThat(TODAY.ids("Exposure")).hasSizeBetween(11_000, 13_000);
        assertThat(TODAY.ids("Section")).hasSize(24);
        assertThat(TODAY.ids("Control")).hasSize(101);
        assertThat(DemoGraph.world()).hasSizeBetween(60, 100);
    }

    @Test
    void closeMostExposuresAndLeaveSomeOpen() {
        var open = TODAY.outgoing("EXPOSED_TO").values().stream()
                .mapToInt(Set::size)
                .sum();
        assertThat(open).isBetween(1_000, TODAY.ids("Exposure").size() / 4);
        for (var status : List.of("OPEN", "PATCHED", "NOT_SEEN", "MITIGATED", "ACCEPTED", "FALSE_POSITIVE")) {
            assertThat(TODAY.ids("Exposure"))
                    .as(status)
                    .anyMatch(id -> status.equals(TODAY.property("Exposure", id, "status")));
        }
    }

    @Test
    void answerTheFlagshipInVariety() {
        var answer = new SharedTouchpoints(TODAY, DEMO_DAY, Period.ofYears(1));
        assertThat(answer.hits(DEFAULT, true, true)).hasSizeBetween(60, 150);
        for (var via : List.of(
                "TOUCHPOINT",
                "ADDRESS",
                "PROVIDER_DNS",
                "PROVIDER_CDN",
                "PROVIDER_CA",
                "PROVIDER_HOSTING",
                "PROVIDER_SAAS",
                "PRODUCT",
                "VULNERABILITY")) {
            var hits = answer.hits(Set.of(via), true, true).size();
            assertThat(hits).as(via).isGreaterThan(5);
            assertThat(answer.hits(Set.of(via), false, false).size()).as(via).isGreaterThanOrEqualTo(hits);
        }
    }

    @Test
    void answerOtherwiseToWhoKnewLess() {
        var before = Snapshot.of(MOMENTS, DEMO_DAY, Times.startOf(DemoGraph.DAY.minusDays(25)));
        var known = new SharedTouchpoints(before, DEMO_DAY, Period.ofYears(1)).hits(DEFAULT, true, true);
        var now = new SharedTouchpoints(TODAY, DEMO_DAY, Period.ofYears(1)).hits(DEFAULT, true, true);
        assertThat(known.keySet()).isNotEqualTo(now.keySet());
        assertThat(known.keySet()).anyMatch(hit -> !now.containsKey(hit));
        assertThat(now.keySet()).anyMatch(hit -> !known.containsKey(hit));
    }

    @Test
    void lieBeforeTheDemoDayButForWhatIsPlannedOrDue() {
        for (var moment : MOMENTS) {
            assertThat(moment.at()).isLessThan(DEMO_DAY);
            for (var statement : moment.statements()) {
                assertThat(begins(statement)).allMatch(from -> from <= moment.at() || isPlanned(statement, from));
            }
        }
        eachSaying((label, said) -> said.properties().forEach((name, value) -> {
            if (value instanceof LocalDate day && !TO_COME.contains(label + "." + name)) {
                assertThat(day).as(label + "." + name).isBefore(DemoGraph.DAY);
            }
            if (value instanceof Long time && (name.endsWith("At") || name.endsWith("Seen"))) {
                assertThat(time).as(label + "." + name).isBetween(0L, DEMO_DAY);
            }
        }));
    }

    /** What is decided before its first day still begins before the demo day. */
    private static boolean isPlanned(Statement statement, long from) {
        return statement instanceof Statement.Facts && from < DEMO_DAY;
    }

    private static List<Long> begins(Statement statement) {
        return switch (statement) {
            case Statement.States said ->
                said.sayings().stream().map(one -> one.period().from()).toList();
            case Statement.Removals said -> List.of(said.period().from());
            case Statement.Facts said ->
                said.facts().stream().map(fact -> fact.period().from()).toList();
        };
    }

    @Test
    void useReservedNamesAndAddressesOnly() {
        eachSaying((label, said) -> {
            for (var name : List.of("host", "domain")) {
                if (said.properties().get(name) instanceof String host) {
                    assertThat(host)
                            .matches("([a-z0-9-]+\\.)+(example|test)|192\\.0\\.2\\.\\d+|198\\.51\\.100\\.\\d+"
                                    + "|203\\.0\\.113\\.\\d+|2001:db8:[0-9a-f:]+");
                }
            }
            if (label.equals("Vulnerability") && said.properties().containsKey("cve")) {
                assertThat((String) said.properties().get("cve")).matches("CVE-\\d{4}-\\d{4,}");
            }
        });
    }

    @Test
    void leaveNoFactWithoutItsEnds() {
        var known = new HashSet<String>();
        for (var moment : MOMENTS) {
            for (var statement : moment.statements()) {
                switch (statement) {
                    case Statement.States said -> said.sayings().forEach(one -> known.add(said.label() + one.id()));
                    case Statement.Removals said ->
                        assertThat(said.ids()).allMatch(id -> known.contains(said.label() + id));
                    case Statement.Facts said ->
                        assertThat(said.facts())
                                .allMatch(fact -> known.contains(said.fromLabel() + fact.from())
                                        && known.contains(said.toLabel() + fact.to())
                                        && Stream.of("Import", "Act", "InvestigationAct")
                                                .anyMatch(source -> known.contains(source + fact.source())));
                }
            }
        }
    }

    @Test
    void sayOnlyWhatTheSchemaKnows() throws IOException {
        var sdl = new Sdl();
        var unknown = new ArrayList<String>();
        eachSaying((label, said) -> said.properties().forEach((name, value) -> {
            var type = sdl.typeOf(label, name);
            var known = type != null && (value == null || sdl.fits(type, value));
            if (!known && !OF_ACTS_ALONE.contains(label + "." + name)) {
                unknown.add(label + "." + name + " = " + value);
            }
        }));
        eachStatement(Statement.Facts.class).forEach(said -> {
            if (!sdl.hasFact(said.type(), said.fromLabel(), said.toLabel())) {
                unknown.add(said.fromLabel() + " " + said.type() + " " + said.toLabel());
            }
            said.facts().forEach(fact -> fact.properties().keySet().stream()
                    .filter(name -> !sdl.hasEdgeProperty(name))
                    .forEach(name -> unknown.add(said.type() + "." + name)));
        });
        eachStatement(Statement.States.class)
                .filter(said -> !sdl.hasLabel(said.label()))
                .forEach(said -> unknown.add(said.label()));
        assertThat(unknown).isEmpty();
    }

    /** Record times only rise, and a load that was interrupted is whole once the last of them is there. */
    @Test
    void followOneAnother() {
        assertThat(MOMENTS).extracting(Moment::at).isSorted().doesNotHaveDuplicates();
        assertThat(MOMENTS.getLast().statements())
                .anyMatch(statement -> statement instanceof Statement.States said
                        && said.sayings().stream().anyMatch(one -> one.id().equals(Book.WHOLE)));
    }

    private static <T extends Statement> Stream<T> eachStatement(Class<T> kind) {
        return MOMENTS.stream()
                .flatMap(moment -> moment.statements().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static void eachSaying(BiConsumer<String, Saying> check) {
        eachStatement(Statement.States.class)
                .forEach(said -> said.sayings().forEach(one -> check.accept(said.label(), one)));
    }
}

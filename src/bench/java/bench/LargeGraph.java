package bench;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 45,000 organisations with about a million touchpoints, the same at every time; said through the write primitive, some
 * organisations in each transaction.
 */
final class LargeGraph {

    private static final int ORGANISATIONS = 45_000;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final int ADDRESSES = 20_000;
    private static final String BY = "bench";
    private static final String SOURCE = EntityId.source("Benchmark");
    private static final List<String> SECTORS =
            List.of("TELECOM", "PLATFORM", "SHOPPING", "PUBLIC", "FINANCE", "HEALTH", "EDUCATION", "OTHER");
    private static final List<Period> PERIODS = List.of(since(2022, 3), since(2024, 5), since(2025, 2));

    /** Facts of one type go between types that follow from it. */
    private enum Link {
        OPERATES("Organisation", "System"),
        HOLDS("Organisation", "Certificate"),
        SUFFERED("Organisation", "Incident"),
        EXPOSES("System", "Touchpoint"),
        RESOLVES_TO("Touchpoint", "Touchpoint"),
        EXPOSED_TO("Touchpoint", "Exposure"),
        OF("Exposure", "Vulnerability");

        private final String from;
        private final String to;

        Link(String from, String to) {
            this.from = from;
            this.to = to;
        }
    }

    private final Random dice = new Random(45_000);
    private final List<String> vulnerabilities;
    private final Map<String, List<Saying>> sayings = new LinkedHashMap<>();
    private final Map<Link, List<Fact>> facts = new LinkedHashMap<>();

    private LargeGraph(List<String> vulnerabilities) {
        this.vulnerabilities = vulnerabilities;
    }

    /** Writes it. */
    static void write(Recorder recorder) {
        var flaws = recorder.read("CYPHER 25 MATCH (v:Vulnerability) RETURN v.id AS id ORDER BY id", Map.of());
        var graph = new LargeGraph(
                flaws.stream().map(flaw -> String.valueOf(flaw.get("id"))).toList());
        graph.write(recorder, ADDRESSES, number -> graph.touchpoint(address(number), "ADDRESS"));
        graph.write(recorder, ORGANISATIONS, graph::organisation);
    }

    private void write(Recorder recorder, int count, IntConsumer saying) {
        for (int begin = 0; begin < count; begin += IN_ONE_TRANSACTION) {
            IntStream.range(begin, begin + IN_ONE_TRANSACTION).forEach(saying);
            recorder.record(this::flush);
            sayings.clear();
            facts.clear();
        }
    }

    private static Period since(int year, int month) {
        return Period.since(Times.startOf(LocalDate.of(year, month, 1)));
    }

    private static String address(int number) {
        return "10.%d.%d.%d".formatted(number / 65_536, number / 256 % 256, number % 256);
    }

    private boolean chance(double share) {
        return dice.nextDouble() < share;
    }

    private <T> T pick(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    private void organisation(int number) {
        var registration = "9%09d".formatted(number);
        var id = EntityId.organisationByRegistration(registration);
        var sector = pick(SECTORS);
        var domain = "o" + number + ".example";
        say(
                "Organisation",
                id,
                Map.of(
                        "name",
                        "기관 " + number,
                        "nameEn",
                        "Body " + number,
                        "kind",
                        sector.equals("PUBLIC") ? "PUBLIC" : "PRIVATE",
                        "sector",
                        sector,
                        "registrationNumber",
                        registration,
                        "domain",
                        domain));
        if (chance(0.1)) {
            certificate(id, number);
        }
        if (chance(0.01)) {
            incident(id, number);
        }
        var systems = 1 + dice.nextInt(5);
        for (int i = 0; i < systems; i++) {
            system(id, "체계 " + i, "s" + i + "." + domain);
        }
    }

    private void certificate(String id, int number) {
        var certificate = EntityId.certificate("BENCH-" + number);
        say("Certificate", certificate, Map.of("number", "BENCH-" + number, "schemeCode", "ISMS"));
        holds(Link.HOLDS, id, certificate, pick(PERIODS));
    }

    private void incident(String id, int number) {
        var incident = EntityId.incident(BY, "leak " + number);
        say(
                "Incident",
                incident,
                Map.of(
                        "name",
                        "유출 " + number,
                        "kind",
                        "LEAK",
                        "becameKnownAt",
                        pick(PERIODS).from()));
        holds(Link.SUFFERED, id, incident, pick(PERIODS));
    }

    private void system(String organisation, String name, String domain) {
        var id = EntityId.system(organisation, name);
        say("System", id, Map.of("name", name, "core", chance(0.3)));
        holds(Link.OPERATES, organisation, id, pick(PERIODS));
        var touchpoints = 1 + dice.nextInt(14);
        for (int i = 0; i < touchpoints; i++) {
            var touchpoint = touchpoint("t" + i + "." + domain, "DOMAIN");
            holds(Link.EXPOSES, id, touchpoint, pick(PERIODS));
            if (chance(0.1)) {
                // Few addresses are shared by many, as those of hosting are.
                var address = (int) (ADDRESSES * Math.pow(dice.nextDouble(), 3));
                holds(Link.RESOLVES_TO, touchpoint, EntityId.touchpoint(address(address)), pick(PERIODS));
            }
            if (chance(0.1)) {
                exposure(touchpoint);
            }
        }
    }

    private String touchpoint(String address, String kind) {
        var id = EntityId.touchpoint(address);
        say("Touchpoint", id, Map.of("address", address, "host", address, "kind", kind));
        return id;
    }

    private void exposure(String touchpoint) {
        var flaw = pick(vulnerabilities);
        var id = EntityId.exposure(touchpoint, flaw, BY);
        var begun = pick(PERIODS);
        var over = chance(0.3);
        say(
                "Exposure",
                id,
                Map.of(
                        "status",
                        over ? "PATCHED" : "OPEN",
                        "tool",
                        BY,
                        "severity",
                        1 + dice.nextInt(5),
                        "firstSeen",
                        begun.from(),
                        "lastSeen",
                        begun.from()));
        holds(Link.EXPOSED_TO, touchpoint, id, over ? new Period(begun.from(), begun.from() + 10_000_000_000L) : begun);
        holds(Link.OF, id, flaw, Period.ALWAYS);
    }

    private void say(String label, String id, Map<String, @Nullable Object> properties) {
        sayings.computeIfAbsent(label, _ -> new ArrayList<>())
                .add(new Saying(id, PERIODS.getFirst(), properties, false));
    }

    private void holds(Link link, String from, String to, Period period) {
        facts.computeIfAbsent(link, _ -> new ArrayList<>()).add(Fact.holds(from, to, period, BY, SOURCE));
    }

    private boolean flush(Recording recording) {
        sayings.forEach((label, said) -> recording.say(label, SOURCE, said));
        facts.forEach((link, said) -> recording.facts(link.name(), link.from, link.to, said));
        return true;
    }
}

package io.ismsgraph.demo;

import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaks, outages and intrusions of two years: planned first, so that others can share with the leaking; then written. */
final class Incidents {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final Map<String, String> KINDS =
            Map.of("LEAK", "개인정보 유출", "OUTAGE", "서비스 장애", "INTRUSION", "침해", "UNCONFIRMED", "유출 의심");
    private static final List<String> CAUSES = List.of(
            "Unpatched gateway used as the way in",
            "Credentials tried from another leak",
            "Key kept by one who had left",
            "Data of a supplier taken with its access",
            "Page that showed other people's data",
            "Backup left in the open");
    private static final List<List<String>> CLASSES = List.of(
            List.of("names", "phone numbers"),
            List.of("names", "addresses", "orders"),
            List.of("e-mail addresses", "passwords"),
            List.of("subscriber keys"),
            List.of("names", "account numbers"));

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("incidents");

    Incidents(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void plan() {
        var year = Timeline.DEMO_DAY.minusYears(1);
        plan("LEAK", 48, Timeline.FIRST_DAY.plusDays(12), year);
        plan("LEAK", 72, year, Timeline.DEMO_DAY.minusDays(12));
        plan("OUTAGE", 30, Timeline.FIRST_DAY.plusDays(12), Timeline.DEMO_DAY.minusDays(12));
        plan("INTRUSION", 14, Timeline.FIRST_DAY.plusDays(12), Timeline.DEMO_DAY.minusDays(12));
        plan("UNCONFIRMED", 6, Timeline.FIRST_DAY.plusDays(12), Timeline.DEMO_DAY.minusDays(12));
    }

    private void plan(String kind, int count, LocalDate first, LocalDate last) {
        for (int i = 0; i < count; i++) {
            var known = Timeline.noon(dice.day(first, last)) + dice.between(-3, 9) * HOUR;
            var victims = victims(kind);
            var name = "%03d %s %s"
                    .formatted(world.incidents.size() + 1, victims.getFirst().name(), KINDS.getOrDefault(kind, kind));
            var contained = known + dice.between(2, 50) * DAY;
            var unknown = contained + 8 * DAY > Timeline.at(Timeline.count() - 1);
            var open = unknown || (kind.equals("LEAK") && dice.chance(0.5));
            world.incidents.add(new World.Incident(
                    EntityId.incident("demo", name), name, kind, victims, known, open ? null : contained));
        }
    }

    /** Mostly one; sometimes a supplier's leak is that of its customers. */
    private List<World.Organisation> victims(String kind) {
        var victims = new ArrayList<World.Organisation>();
        victims.add(dice.pick(dice.chance(0.5) ? world.candidates() : world.organisations));
        while (kind.equals("LEAK") && victims.size() < 3 && dice.chance(0.08)) {
            var other = dice.pick(world.candidates());
            if (!victims.contains(other)) {
                victims.add(other);
            }
        }
        return victims;
    }

    void write() {
        world.incidents.forEach(this::write);
    }

    private void write(World.Incident incident) {
        var moment = Timeline.learnt(incident.known() + dice.between(0, 6) * DAY);
        var properties = new HashMap<String, Object>(Map.of(
                "name",
                incident.name(),
                "kind",
                incident.kind(),
                "occurredAt",
                incident.known() - dice.between(1, 90) * DAY,
                "becameKnownAt",
                incident.known(),
                "reportedAt",
                incident.known() + dice.between(3, 96) * HOUR,
                "verified",
                !incident.kind().equals("UNCONFIRMED")));
        if (incident.kind().equals("LEAK")) {
            properties.put("recordsAffected", dice.between(1, 900) * (dice.chance(0.1) ? 10_000L : 100L));
            properties.put("dataClasses", dice.pick(CLASSES));
            properties.put("cause", dice.pick(CAUSES));
        }
        book.describe(moment, Feed.REPORTS, "Incident", incident.known(), incident.id(), properties);
        for (var victim : incident.victims()) {
            book.holds(moment, Feed.REPORTS, Link.SUFFERED, victim.id(), incident.id(), incident.known());
            wayIn(moment, incident, victim);
        }
        contained(incident);
    }

    private void wayIn(int moment, World.Incident incident, World.Organisation victim) {
        var systems = world.systemsOf(victim).stream()
                .filter(system -> system.born() < Timeline.later())
                .toList();
        var system = dice.pick(systems);
        book.holds(moment, Feed.REPORTS, Link.BREACHED, incident.id(), system.id(), incident.known());
        var hosts = world.hosts.stream()
                .filter(host -> system.equals(host.system()) && host.born() <= moment)
                .toList();
        if (!hosts.isEmpty() && dice.chance(0.7)) {
            var host = dice.pick(hosts);
            book.holds(moment, Feed.REPORTS, Link.ENTERED_THROUGH, incident.id(), host.id(), incident.known());
        }
    }

    private void contained(World.Incident incident) {
        var contained = incident.contained();
        if (contained != null) {
            book.describe(
                    Timeline.learnt(contained + 8 * DAY),
                    Feed.REPORTS,
                    "Incident",
                    contained,
                    incident.id(),
                    Map.of("containedAt", contained));
        }
    }
}

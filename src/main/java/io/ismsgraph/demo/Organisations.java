package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Organisations with their identifiers; some are renamed, some go to another sector. */
final class Organisations {

    private static final int MOMENT = 2;
    private static final long FOUNDED = Times.startOf(LocalDate.of(2012, 1, 1));
    private static final Map<String, Integer> CANDIDATES = candidates();
    private static final Map<String, Integer> OTHERS = Map.of("PLATFORM", 30, "SHOPPING", 60, "OTHER", 70);

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("organisations");
    private final Words words = new Words(dice);

    Organisations(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    private static Map<String, Integer> candidates() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("TELECOM", 93);
        counts.put("PLATFORM", 207);
        counts.put("SHOPPING", 186);
        counts.put("PUBLIC", 145);
        counts.put("FINANCE", 134);
        counts.put("HEALTH", 93);
        counts.put("EDUCATION", 72);
        return counts;
    }

    void write() {
        CANDIDATES.forEach((sector, count) -> add(sector, count, true));
        List.of("PLATFORM", "SHOPPING", "OTHER").forEach(sector -> add(sector, OTHERS.getOrDefault(sector, 0), false));
        dice.some(world.candidates(), 24).forEach(this::rename);
        dice.some(world.candidates(), 10).forEach(this::changeSector);
    }

    private void add(String sector, int count, boolean candidate) {
        for (int i = 0; i < count; i++) {
            var index = world.organisations.size() + 1;
            var name = words.next(sector, dice);
            var number = "%010d".formatted(index);
            var id = EntityId.organisationByRegistration(number);
            var domain = name.slug() + (dice.chance(0.1) ? ".test" : ".example");
            world.organisations.add(new World.Organisation(index, id, name.korean(), domain, sector, candidate));
            describe(id, name, number, domain, sector);
            identifier(MOMENT, FOUNDED, id, "REGISTRATION_NUMBER", number);
            identifier(MOMENT, FOUNDED, id, "DOMAIN", domain);
            identifier(MOMENT, FOUNDED, id, "NAME", name.korean());
        }
    }

    private void describe(String id, Words.Name name, String number, String domain, String sector) {
        var large = sector.equals("TELECOM") || sector.equals("PLATFORM");
        var properties = Map.<String, Object>of(
                "name",
                name.korean(),
                "nameEn",
                name.english(),
                "kind",
                sector.equals("PUBLIC") ? "PUBLIC" : "PRIVATE",
                "sector",
                sector,
                "registrationNumber",
                number,
                "domain",
                domain,
                "dailyUsers",
                dice.between(1, large ? 4_000 : 900) * 1_000L,
                "revenue",
                dice.between(1, large ? 3_000 : 600) * 1_000_000_000L);
        book.describe(MOMENT, Feed.REGISTRY, "Organisation", FOUNDED, id, properties);
    }

    private void identifier(int moment, long since, String organisation, String scheme, String value) {
        var id = EntityId.identifier(scheme, value);
        book.describe(moment, Feed.REGISTRY, "Identifier", FOUNDED, id, Map.of("scheme", scheme, "value", value));
        book.holds(moment, Feed.REGISTRY, Link.IDENTIFIED_BY, organisation, id, since);
    }

    /** It goes by a new name and keeps the old one as an identifier. */
    private void rename(World.Organisation organisation) {
        var name = words.next(organisation.sector(), dice);
        var day = dice.day(Timeline.FIRST_DAY.plusDays(20), Timeline.DEMO_DAY.minusDays(20));
        var moment = Timeline.learnt(day.plusDays(dice.between(1, 30)));
        book.describe(
                moment,
                Feed.REGISTRY,
                "Organisation",
                Times.startOf(day),
                organisation.id(),
                Map.of("name", name.korean(), "nameEn", name.english()));
        identifier(moment, Times.startOf(day), organisation.id(), "NAME", name.korean());
    }

    private void changeSector(World.Organisation organisation) {
        var day = dice.day(Timeline.FIRST_DAY.plusDays(20), Timeline.DEMO_DAY.minusDays(20));
        var sector = organisation.sector().equals("PLATFORM") ? "SHOPPING" : "PLATFORM";
        book.describe(
                Timeline.learnt(day),
                Feed.REGISTRY,
                "Organisation",
                Times.startOf(day),
                organisation.id(),
                Map.of("sector", sector));
    }
}

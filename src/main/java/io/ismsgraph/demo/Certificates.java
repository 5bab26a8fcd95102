package io.ismsgraph.demo;

import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Certificates with their history: issued four times a year, renewed every three years, some not renewed, some
 * revoked before their time, some decided before their first day.
 */
final class Certificates {

    private static final int MOMENT = 8;
    private static final LocalDate NEW_EDITION = LocalDate.of(2023, 11, 1);
    private static final int DAYS_FROM_DECISION = 14;

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("certificates");
    private final Map<String, Integer> numbers = new HashMap<>();

    Certificates(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        for (var organisation : world.candidates()) {
            var privacy = dice.chance(0.55);
            line(organisation, privacy ? Catalogue.ISMS_P : Catalogue.ISMS);
            if (privacy && dice.chance(0.3)) {
                line(organisation, Catalogue.ISMS);
            }
        }
    }

    private void line(World.Organisation holder, String scheme) {
        var first = firstDay();
        var number = number(scheme, first.getYear());
        var id = EntityId.certificate(number);
        var covered = covered(holder);
        var issued = first;
        while (!issued.isAfter(Timeline.DEMO_DAY)) {
            term(holder, id, issued, properties(number, scheme, covered, issued), issued.equals(first));
            issued = issued.plusYears(3);
            if (issued.isAfter(Timeline.FIRST_DAY) && dice.chance(0.05)) {
                break;
            }
        }
        cover(id, first, covered);
        if (issued.isAfter(Timeline.DEMO_DAY) && dice.chance(0.012)) {
            revoke(holder, id, issued.minusYears(3));
        }
    }

    private LocalDate firstDay() {
        var recent = dice.chance(0.12);
        var year = recent ? dice.between(2024, 2026) : dice.between(2015, 2023);
        var quarter = dice.between(recent && year == 2024 ? 3 : 1, recent && year == 2026 ? 2 : 4);
        return LocalDate.of(year, 3 * quarter - 1, 15);
    }

    private String number(String scheme, int year) {
        return "%s-DEMO-%d-%03d".formatted(scheme, year, numbers.merge(scheme + year, 1, Integer::sum));
    }

    private List<World.Service> covered(World.Organisation holder) {
        var own = new ArrayList<>(world.systemsOf(holder));
        if (own.size() > 1 && dice.chance(0.35)) {
            own.removeLast();
        }
        return own;
    }

    private static Map<String, Object> properties(
            String number, String scheme, List<World.Service> covered, LocalDate issued) {
        return Map.of(
                "number",
                number,
                "schemeCode",
                scheme,
                "scope",
                covered.stream().map(World.Service::name).collect(Collectors.joining(", ", "", " 운영")),
                "issuedOn",
                issued,
                "expiresOn",
                expiry(issued),
                "issuer",
                "데모 인증기관");
    }

    private static LocalDate expiry(LocalDate issued) {
        return issued.plusYears(3).minusDays(1);
    }

    /** A first term is decided some days before it begins; a renewal shows from its first day on. */
    private void term(
            World.Organisation holder, String id, LocalDate issued, Map<String, Object> properties, boolean first) {
        var told = first ? issued.minusDays(DAYS_FROM_DECISION) : issued;
        var moment = Math.max(MOMENT, Timeline.learnt(told));
        var from = Times.startOf(issued);
        book.describe(moment, Feed.REGISTRY, "Certificate", Times.startOf(told), id, properties);
        book.holds(moment, Feed.REGISTRY, Link.HOLDS, holder.id(), id, new Period(from, Times.endOf(expiry(issued))));
        var edition = issued.isBefore(NEW_EDITION) ? Catalogue.BEFORE : Catalogue.IN_FORCE;
        if (!first && edition.equals(Catalogue.IN_FORCE)) {
            book.ends(moment, Feed.REGISTRY, Link.ISSUED_UNDER, id, Catalogue.BEFORE, from);
        }
        book.holds(moment, Feed.REGISTRY, Link.ISSUED_UNDER, id, edition, from);
    }

    private void cover(String id, LocalDate first, List<World.Service> covered) {
        for (var system : covered) {
            var since =
                    Math.max(Times.startOf(first), system.born() < Timeline.later() ? 0 : Timeline.at(system.born()));
            var moment =
                    Math.max(Math.max(MOMENT, system.born()), Timeline.learnt(first.minusDays(DAYS_FROM_DECISION)));
            book.holds(moment, Feed.REGISTRY, Link.COVERS, id, system.id(), since);
            world.covers.add(new World.Cover(id, system, since, moment));
        }
    }

    private void revoke(World.Organisation holder, String id, LocalDate issued) {
        var earliest = issued.isBefore(Timeline.FIRST_DAY) ? Timeline.FIRST_DAY : issued;
        var day = dice.day(earliest.plusDays(10), Timeline.DEMO_DAY.minusDays(5));
        book.ends(Timeline.learnt(day), Feed.REGISTRY, Link.HOLDS, holder.id(), id, Times.startOf(day));
    }
}

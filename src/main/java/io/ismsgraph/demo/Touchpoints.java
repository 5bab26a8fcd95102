package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where systems meet the internet: host names, ports and pages under reserved domains, each behind one system. */
final class Touchpoints {

    static final long SEEN = Times.startOf(LocalDate.of(2019, 1, 1));

    private static final int FIRST_MOMENT = 4;
    private static final List<String> PREFIXES = List.of("", "api-", "m-", "vpn-", "mail-", "file-", "admin-");
    private static final List<Integer> PORTS = List.of(22, 4443, 8443, 9443, 10443);
    private static final List<String> PATHS = List.of("/login", "/admin", "/api/v1", "/upload");

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("touchpoints");

    Touchpoints(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        for (var system : world.systems) {
            var count = 3 + (dice.chance(0.6) ? 1 : 0) + (dice.chance(0.4) ? 1 : 0) + (dice.chance(0.2) ? 1 : 0);
            for (int i = 0; i < count; i++) {
                add(system, PREFIXES.get(i));
            }
        }
    }

    private void add(World.Service system, String prefix) {
        var host = prefix + system.word() + "." + system.operator().domain();
        var born = dice.chance(0.1)
                ? dice.between(Math.max(system.born(), Timeline.later()), Timeline.count() - 2)
                : Math.max(system.born(), FIRST_MOMENT + system.operator().index() % 3);
        var form = dice.between(1, 20);
        if (form <= 13 || prefix.isEmpty()) {
            add(system, host, "DOMAIN", host, null, born);
        } else if (form <= 17) {
            var port = dice.pick(PORTS);
            add(system, host + ":" + port, "ENDPOINT", host, port, born);
        } else {
            add(system, "https://" + host + dice.pick(PATHS), "URL", host, null, born);
        }
    }

    private void add(World.Service system, String address, String kind, String host, @Nullable Integer port, int born) {
        var since = born < Timeline.later() ? SEEN : Times.startOf(Timeline.day(born));
        var id = describe(book, born, since, address, kind, host, port);
        var product = dice.chance(0.62) ? dice.pick(world.products) : null;
        var touchpoint = new World.Touchpoint(id, address, kind, system, product, born);
        book.holds(born, Feed.REGISTRY, Link.EXPOSES, system.id(), id, since);
        if (product == null && !kind.equals("DOMAIN") && born < Timeline.later() && dice.chance(0.06)) {
            world.passing.add(touchpoint);
        } else {
            world.hosts.add(touchpoint);
        }
        if (product != null) {
            book.holds(born, Feed.SCANNER, Link.RUNS, id, product.id(), since);
        }
    }

    static String describe(
            Book book, int moment, long since, String address, String kind, String host, @Nullable Integer port) {
        var id = EntityId.touchpoint(address);
        var properties = new HashMap<String, Object>(Map.of("address", address, "kind", kind, "host", host));
        if (port != null) {
            properties.put("port", port);
        }
        book.describe(moment, Feed.REGISTRY, "Touchpoint", since, id, properties);
        return id;
    }

    /** Touchpoints that are taken down. */
    void takeDown() {
        for (var touchpoint : world.passing) {
            var day = dice.day(Timeline.FIRST_DAY.plusDays(30), Timeline.DEMO_DAY.minusDays(10));
            var moment = Timeline.learnt(day);
            var system = touchpoint.system();
            if (system != null) {
                book.ends(moment, Feed.REGISTRY, Link.EXPOSES, system.id(), touchpoint.id(), Times.startOf(day));
                book.remove(moment, Feed.REGISTRY, "Touchpoint", Times.startOf(day), touchpoint.id());
            }
        }
    }
}

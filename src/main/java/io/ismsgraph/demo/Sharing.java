package io.ismsgraph.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What several organisations have in common: gateways they all expose, addresses their host names resolve to. */
final class Sharing {

    private static final int MOMENT = 7;
    private static final int GATEWAYS = 130;
    private static final int GATEWAYS_WITH_A_LEAK = 34;
    private static final int ADDRESSES = 240;
    private static final int ADDRESSES_WITH_A_LEAK = 44;
    private static final List<String> RANGES = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("sharing");
    private final Map<Integer, Integer> ownAddresses = new HashMap<>();
    private final List<World.Service> leaking;
    private final List<World.Service> others;

    Sharing(Book book, World world) {
        this.book = book;
        this.world = world;
        var leaks = new HashSet<>(world.leaking());
        this.leaking = world.systems.stream()
                .filter(system -> system.born() < Timeline.later() && leaks.contains(system.operator()))
                .toList();
        this.others = world.systems.stream()
                .filter(system -> system.born() < Timeline.later() && !leaks.contains(system.operator()))
                .toList();
    }

    void write() {
        for (int i = 0; i < GATEWAYS; i++) {
            gateway(i, together(i < GATEWAYS_WITH_A_LEAK, dice.between(2, 5)));
        }
        var taken = new HashSet<World.Touchpoint>();
        for (int i = 0; i < ADDRESSES; i++) {
            address(i, together(i < ADDRESSES_WITH_A_LEAK, dice.between(2, 7)), taken);
        }
        for (var host : world.hosts) {
            if (host.kind().equals("DOMAIN") && !taken.contains(host) && dice.chance(0.66)) {
                ownAddress(host);
            }
        }
    }

    /** Systems of different operators, a leaking one among them or none. */
    private List<World.Service> together(boolean withLeak, int count) {
        var chosen = new ArrayList<World.Service>();
        if (withLeak) {
            chosen.add(dice.pick(leaking));
        }
        while (chosen.size() < count) {
            var system = dice.pick(others);
            if (chosen.stream().noneMatch(one -> one.operator().equals(system.operator()))) {
                chosen.add(system);
            }
        }
        return chosen;
    }

    private void gateway(int number, List<World.Service> systems) {
        var service = dice.pick(List.of("pay", "sms", "login", "call", "map"));
        var host = service + "-gateway-" + (number + 1) + ".shared.example";
        var port = dice.pick(List.of(8443, 9443));
        var id = Touchpoints.describe(book, MOMENT, Touchpoints.SEEN, host + ":" + port, "ENDPOINT", host, port);
        var product = dice.pick(world.products);
        var touchpoint = new World.Touchpoint(id, host + ":" + port, "ENDPOINT", null, product, MOMENT);
        book.holds(MOMENT, Feed.SCANNER, Link.RUNS, id, product.id(), Touchpoints.SEEN);
        systems.forEach(system -> book.holds(MOMENT, Feed.REGISTRY, Link.EXPOSES, system.id(), id, Touchpoints.SEEN));
        world.gateways.add(new World.Shared(touchpoint, systems));
    }

    private void address(int number, List<World.Service> systems, Set<World.Touchpoint> taken) {
        var address = RANGES.get(number % RANGES.size()) + (number / RANGES.size() + 1);
        var id = Touchpoints.describe(book, MOMENT, Touchpoints.SEEN, address, "ADDRESS", address, null);
        for (var system : systems) {
            world.hosts.stream()
                    .filter(host -> system.equals(host.system()) && host.kind().equals("DOMAIN"))
                    .filter(host -> host.born() < Timeline.later() && !taken.contains(host))
                    .findFirst()
                    .ifPresent(host -> {
                        taken.add(host);
                        book.holds(MOMENT, Feed.SCANNER, Link.RESOLVES_TO, host.id(), id, Touchpoints.SEEN);
                    });
        }
        var touchpoint = new World.Touchpoint(id, address, "ADDRESS", null, dice.pick(world.products), MOMENT);
        world.addresses.add(new World.Shared(touchpoint, systems));
    }

    /** An address of the host's own: a range for each organisation, counted through. */
    private void ownAddress(World.Touchpoint host) {
        var organisation = host.system() == null ? 0 : host.system().operator().index();
        var address = "2001:db8:%x::%x".formatted(organisation, ownAddresses.merge(organisation, 1, Integer::sum));
        var moment = Math.max(MOMENT, host.born());
        var since = host.born() < Timeline.later() ? Touchpoints.SEEN : Timeline.at(host.born());
        var id = Touchpoints.describe(book, moment, since, address, "ADDRESS", address, null);
        book.holds(moment, Feed.SCANNER, Link.RESOLVES_TO, host.id(), id, since);
    }
}

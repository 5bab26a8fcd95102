package io.ismsgraph.demo;

import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scanner finds every twelve days, and what becomes of it: most is patched, some no longer seen, some stays. */
final class Exposures {

    private static final int FIRST_SCAN = 9;
    private static final int AT_FIRST = 5_300;
    private static final int EACH_TIME = 128;
    private static final String TOOL = "demo-scanner";
    private static final long DAY = 86_400_000;
    private static final int DAYS_BEFORE = 3;

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("exposures");
    private final Set<String> known = new HashSet<>();

    Exposures(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        var shared = new ArrayList<World.Touchpoint>();
        world.gateways.forEach(gateway -> shared.add(gateway.touchpoint()));
        world.addresses.forEach(address -> shared.add(address.touchpoint()));
        for (var touchpoint : shared) {
            if (dice.chance(0.5)) {
                found(dice.between(FIRST_SCAN, Timeline.count() - 1), touchpoint, 0.5);
            }
        }
        for (int moment = FIRST_SCAN; moment < Timeline.count(); moment++) {
            var count = moment == FIRST_SCAN ? AT_FIRST : EACH_TIME;
            for (int i = 0; i < count; i++) {
                var touchpoint = dice.pick(world.hosts);
                if (touchpoint.born() <= moment) {
                    found(moment, touchpoint, 1);
                }
            }
        }
    }

    /** The lower the care, the longer it stays. */
    private void found(int moment, World.Touchpoint touchpoint, double care) {
        var at = Timeline.at(moment);
        var flaw = dice.pick(flaws(touchpoint, at));
        var id = EntityId.exposure(touchpoint.id(), flaw.id(), TOOL);
        if (!known.add(id)) {
            return;
        }
        var properties = Map.<String, Object>of(
                "status",
                "OPEN",
                "tool",
                TOOL,
                "firstSeen",
                at,
                "lastSeen",
                at,
                "severity",
                flaw.severity(),
                "title",
                flaw.title());
        book.describe(moment, Feed.SCANNER, "Exposure", at, id, properties);
        book.holds(moment, Feed.SCANNER, Link.EXPOSED_TO, touchpoint.id(), id, at);
        var of = flaw.vulnerability() ? Link.OF_VULNERABILITY : Link.OF_WEAKNESS;
        book.holds(moment, Feed.SCANNER, of, id, flaw.id(), Book.always());
        becomes(new World.Exposure(id, touchpoint, at, moment), care);
    }

    private List<World.Flaw> flaws(World.Touchpoint touchpoint, long at) {
        var product = touchpoint.product();
        if (product == null || dice.chance(0.3)) {
            return world.weaknesses;
        }
        var published = world.vulnerabilities.getOrDefault(product, List.of()).stream()
                .filter(flaw -> flaw.since() <= at)
                .toList();
        return published.isEmpty() ? world.weaknesses : published;
    }

    private void becomes(World.Exposure exposure, double care) {
        var lot = dice.between(1, 100);
        var later = exposure.learnt() + 1 + dice.between(0, dice.between(0, (int) (22 / care)));
        if (later >= Timeline.count() || lot > 95 * care) {
            return;
        }
        if (lot <= 3) {
            status(later, exposure, Timeline.at(later), dice.chance(0.5) ? "MITIGATED" : "ACCEPTED");
        } else if (lot <= 14) {
            end(later, exposure, Timeline.at(later), "NOT_SEEN");
        } else {
            var before = Timeline.at(later) - DAYS_BEFORE * DAY;
            end(later, exposure, before, "PATCHED");
            world.patched.add(new World.Exposure(exposure.id(), exposure.touchpoint(), before, later));
        }
    }

    private void end(int moment, World.Exposure exposure, long since, String status) {
        status(moment, exposure, since, status);
        book.ends(moment, Feed.SCANNER, Link.EXPOSED_TO, exposure.touchpoint().id(), exposure.id(), since);
    }

    /** Still there or not, it was last seen at the scan before. */
    private void status(int moment, World.Exposure exposure, long since, String status) {
        var properties = new HashMap<String, Object>(Map.of("status", status, "lastSeen", Timeline.at(moment - 1)));
        book.describe(moment, Feed.SCANNER, "Exposure", since, exposure.id(), properties);
    }
}

package io.ismsgraph.demo;

import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Providers of all five kinds, and the touchpoints that depend on them. */
final class Providers {

    private static final int MOMENT = 7;
    private static final Map<String, Integer> COUNTS = new LinkedHashMap<>();
    private static final Map<String, Double> SHARES =
            Map.of("DNS", 0.9, "CDN", 0.4, "CA", 0.8, "HOSTING", 0.55, "SAAS", 0.35);

    static {
        COUNTS.put("DNS", 22);
        COUNTS.put("CDN", 12);
        COUNTS.put("CA", 10);
        COUNTS.put("HOSTING", 20);
        COUNTS.put("SAAS", 24);
    }

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("providers");
    private final Words words = new Words(dice);

    Providers(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        COUNTS.forEach((kind, count) -> {
            var ids = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                var name = words.next(kind, dice).korean();
                ids.add(EntityId.provider(kind, name));
                book.describe(
                        MOMENT,
                        Feed.SCANNER,
                        "Provider",
                        Book.always(),
                        ids.getLast(),
                        Map.of("name", name, "kind", kind));
            }
            use(ids, SHARES.getOrDefault(kind, 0.0));
        });
    }

    /** The first touchpoint of a system tells what the system depends on; a few change over. */
    private void use(List<String> providers, double share) {
        World.Service last = null;
        for (var host : world.hosts) {
            if (host.system() == null || host.system().equals(last)) {
                continue;
            }
            last = host.system();
            if (dice.chance(share)) {
                var provider = dice.pick(providers);
                var moment = Math.max(MOMENT, host.born());
                book.holds(moment, Feed.SCANNER, Link.USES, host.id(), provider, since(host));
                if (host.born() < Timeline.later() && dice.chance(0.04)) {
                    changeOver(host, provider, dice.pick(providers));
                }
            }
        }
    }

    private void changeOver(World.Touchpoint host, String before, String after) {
        var moment = dice.between(Timeline.later(), Timeline.count() - 1);
        if (!before.equals(after)) {
            book.ends(moment, Feed.SCANNER, Link.USES, host.id(), before, Timeline.at(moment));
            book.holds(moment, Feed.SCANNER, Link.USES, host.id(), after, Timeline.at(moment));
        }
    }

    private static long since(World.Touchpoint host) {
        return host.born() < Timeline.later() ? Touchpoints.SEEN : Timeline.at(host.born());
    }
}

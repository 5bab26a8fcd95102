package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is said, by the moment it is learnt. What would be learnt after the last moment is not in the demo. */
final class Book {

    /** The load that stands for the whole demo: under way until its last moment is written. */
    static final String WHOLE = EntityId.load("demo", "whole", "2026-06-30");

    private final List<Page> pages = new ArrayList<>();

    Book() {
        for (int i = 0; i < Timeline.count(); i++) {
            pages.add(new Page(i));
        }
        for (var feed : Feed.values()) {
            pages.getFirst().states("Source", Period.ALWAYS, feed.load(0), feed.id(), Map.of("name", feed.title()));
        }
        whole(0, "RUNNING", Map.of("format", "demo", "file", "demo", "startedAt", Timeline.at(0)));
        var last = Timeline.count() - 1;
        whole(last, "DONE", Map.of("finishedAt", Timeline.at(last)));
    }

    private void whole(int moment, String status, Map<String, Object> more) {
        var properties = new HashMap<String, @Nullable Object>(more);
        properties.put("status", status);
        pages.get(moment).states("Import", Period.ALWAYS, WHOLE, WHOLE, properties);
    }

    /** Says what an entity is like from a time on. */
    void describe(int moment, Feed feed, String label, long since, String id, Map<String, ?> properties) {
        if (moment < pages.size()) {
            pages.get(moment).count(feed);
            pages.get(moment).states(label, Period.since(since), feed.load(moment), id, new HashMap<>(properties));
        }
    }

    /** Says that an entity is no more from a time on. */
    void remove(int moment, Feed feed, String label, long since, String id) {
        if (moment < pages.size()) {
            pages.get(moment).count(feed);
            pages.get(moment).removal(label, Period.since(since), feed.load(moment), id);
        }
    }

    void holds(int moment, Feed feed, Link link, String from, String to, Period period) {
        fact(moment, feed, link, from, to, period, true, Map.of());
    }

    void holds(int moment, Feed feed, Link link, String from, String to, long since) {
        holds(moment, feed, link, from, to, Period.since(since));
    }

    void ends(int moment, Feed feed, Link link, String from, String to, long since) {
        fact(moment, feed, link, from, to, Period.since(since), false, Map.of());
    }

    /** Takes a fact back: it never held. */
    void retract(int moment, Feed feed, Link link, String from, String to) {
        fact(moment, feed, link, from, to, Period.ALWAYS, false, Map.of());
    }

    void fact(
            int moment,
            Feed feed,
            Link link,
            String from,
            String to,
            Period period,
            boolean holds,
            Map<String, Object> properties) {
        if (moment < pages.size()) {
            pages.get(moment).count(feed);
            var observedAt = holds && feed == Feed.SCANNER ? Long.valueOf(Timeline.at(moment)) : null;
            var fact = new Fact(from, to, period, holds, feed.by(), feed.load(moment), observedAt, properties);
            pages.get(moment).fact(link, fact);
        }
    }

    List<Moment> moments() {
        return pages.stream().map(Page::moment).toList();
    }

    /** Since always, as far as the demo goes. */
    static long always() {
        return Times.BEGINNING;
    }
}

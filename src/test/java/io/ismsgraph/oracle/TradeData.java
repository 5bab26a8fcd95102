package io.ismsgraph.oracle;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A random graph of firms, shops and crates with histories, in which some values are of a wrong type. */
final class TradeData {

    static final List<String> FIRMS = ids("firm", 9);
    static final List<String> SHOPS = ids("shop", 8);
    static final List<String> CRATES = ids("crate", 5);
    static final List<String> NAMES = List.of("가나", "가", "Ann", "Bo", "bo", "Cy", "나무");
    static final List<String> WORDS = List.of("old", "new", "a b", "");
    static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

    private static final int BATCHES = 8;
    private static final Duration STEP = Duration.ofDays(60);

    private final Random random;

    private TradeData(Random random) {
        this.random = random;
    }

    /** Writes it. */
    static void write(TestGraph graph, Random random) {
        var data = new TradeData(random);
        data.batch(graph, 0, data::entities);
        data.batch(graph, 1, recording -> {
            for (int i = 0; i < 60; i++) {
                data.fact(recording);
            }
        });
        for (int i = 2; i < BATCHES; i++) {
            data.batch(graph, i, data::changes);
        }
    }

    /** A moment within its history, or near it. */
    static Instant moment(Random random) {
        return BEGINNING.plus(Duration.ofHours(random.nextInt((int) STEP.toHours() * (BATCHES + 1)) - 500L));
    }

    private void batch(TestGraph graph, int number, Consumer<Recording> work) {
        var at = BEGINNING.plus(STEP.multipliedBy(number));
        new Recorder(graph.driver(), TestGraph.DATABASE, Clock.fixed(at, Times.KOREA)).record(recording -> {
            work.accept(recording);
            return number;
        });
    }

    private void entities(Recording recording) {
        describe(
                recording,
                "Source",
                Period.ALWAYS,
                List.of(
                        new Description("source-1", Map.of("name", "register")),
                        new Description("source-2", Map.of())));
        describe(
                recording,
                "Import",
                Period.ALWAYS,
                List.of(
                        new Description("load-1", Map.of("file", "one.csv", "rowsRead", 7L, "status", "DONE")),
                        new Description("load-2", Map.of("rowsRead", "many", "status", "LOST"))));
        recording.facts(
                "CAME_FROM",
                "Import",
                "Source",
                List.of(Fact.holds("load-1", "source-1", Period.ALWAYS, "test", "load-1")));
        FIRMS.forEach(id -> describe(recording, "Firm", life(), List.of(new Description(id, firm()))));
        SHOPS.forEach(id -> describe(recording, "Shop", Period.ALWAYS, List.of(new Description(id, shop()))));
        CRATES.forEach(id -> describe(recording, "Crate", Period.ALWAYS, List.of(new Description(id, crate()))));
    }

    private void changes(Recording recording) {
        for (int i = 0; i < 4; i++) {
            describe(recording, "Firm", Period.since(past()), List.of(new Description(pick(FIRMS), firm())));
            describe(recording, "Shop", Period.since(past()), List.of(new Description(pick(SHOPS), shop())));
            fact(recording);
            fact(recording);
            fact(recording);
        }
        describe(recording, "Crate", Period.since(past()), List.of(new Description(pick(CRATES), crate())));
    }

    private void describe(Recording recording, String label, Period period, List<Description> said) {
        recording.describe(label, period, pick(List.of("load-1", "load-2", "load-0")), said);
    }

    private void fact(Recording recording) {
        switch (random.nextInt(5)) {
            case 0 -> fact(recording, "RUNS_SHOP", "Firm", pick(FIRMS), "Shop", pick(SHOPS), Map.of());
            case 1 -> fact(recording, "PARTNER_OF", "Firm", pick(FIRMS), "Firm", pick(FIRMS), share());
            case 2 -> fact(recording, "HEAD_AT", "Firm", pick(FIRMS), "Shop", pick(SHOPS), Map.of());
            case 3 -> fact(recording, "OWNS", "Firm", pick(FIRMS), "Crate", pick(CRATES), Map.of());
            default -> fact(recording, "OWNS", "Firm", pick(FIRMS), "Shop", pick(SHOPS), Map.of());
        }
    }

    private void fact(
            Recording recording,
            String type,
            String fromLabel,
            String from,
            String toLabel,
            String to,
            Map<String, Object> properties) {
        var begin = Times.millis(moment(random));
        var end = Times.millis(moment(random));
        var period = random.nextBoolean() || end <= begin ? Period.since(begin) : new Period(begin, end);
        recording.facts(
                type,
                fromLabel,
                toLabel,
                List.of(new Fact(
                        from,
                        to,
                        period,
                        random.nextInt(5) > 0,
                        pick(List.of("ann", "bo")),
                        pick(List.of("load-1", "load-2", "load-0")),
                        null,
                        properties)));
    }

    private Map<String, Object> share() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of("share", "half");
            default -> Map.of("share", (long) random.nextInt(3));
        };
    }

    private Map<String, @Nullable Object> firm() {
        var said = new HashMap<String, @Nullable Object>();
        say(said, "name", pick(NAMES));
        say(said, "slogan", pick(WORDS));
        say(said, "kind", pick(List.of("TRADE", "CRAFT", "BANK", "GUILD")));
        say(said, "size", pick(List.of(1L, 2L, 3L, "twelve", 3_000_000_000L, 2.5, 4.0)));
        say(said, "revenue", pick(List.of(10L, 1L << 50, 1L << 60, "much")));
        say(said, "rating", pick(List.of(0.5, 1L, 1.5, "high")));
        say(said, "listed", pick(List.of(true, false, "maybe")));
        say(said, "foundedOn", LocalDate.of(2025, 1 + random.nextInt(3), 1));
        say(said, "seenAt", pick(List.of(Times.millis(moment(random)), Times.END, "then")));
        say(said, "tags", pick(List.of(List.of("x", "y"), List.of(), "x", List.of(1L))));
        say(said, "marks", pick(List.of(List.of(1L, 2L), List.of(1L, 3_000_000_000L), List.of("one"), 5L)));
        return said;
    }

    private Map<String, @Nullable Object> shop() {
        var said = new HashMap<String, @Nullable Object>();
        say(said, "name", pick(NAMES));
        say(said, "weight", pick(List.of(1.5, 2.5, 3L)));
        say(said, "door", pick(List.of(1L, 2L, 3L, "back")));
        say(said, "open", random.nextBoolean());
        return said;
    }

    private Map<String, @Nullable Object> crate() {
        var said = new HashMap<String, @Nullable Object>();
        say(said, "weight", pick(List.of(1.5, 2.5, "heavy")));
        say(said, "content", pick(WORDS));
        return said;
    }

    private void say(Map<String, @Nullable Object> said, String name, Object value) {
        switch (random.nextInt(6)) {
            case 0 -> said.put(name, null);
            case 1 -> {}
            default -> said.put(name, value);
        }
    }

    /** Some firms are known since ever, some began. */
    private Period life() {
        return random.nextBoolean() ? Period.ALWAYS : Period.since(past());
    }

    private long past() {
        return Times.millis(BEGINNING.minus(Duration.ofDays(1 + random.nextInt(300))));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> ids(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + "-" + i).toList();
    }

    static List<String> all() {
        var all = new ArrayList<>(FIRMS);
        all.addAll(SHOPS);
        all.addAll(CRATES);
        all.addAll(List.of("source-1", "load-1", "load-2", "nobody"));
        return all;
    }
}

package io.ismsgraph.api;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a small graph, said at given moments. */
public final class Story {

    private final TestGraph graph;

    public Story(TestGraph graph) {
        this.graph = graph;
    }

    /** What is said at a moment. */
    public Story at(String moment, Consumer<Teller> said) {
        graph.recorder(Clock.fixed(Instant.parse(moment), Times.KOREA)).record(recording -> {
            said.accept(new Teller(recording));
            return moment;
        });
        return this;
    }

    /** Says it. */
    public record Teller(Recording recording) {

        public Teller is(String label, String id, Map<String, Object> properties) {
            return is(label, id, Period.ALWAYS, properties);
        }

        Teller is(String label, String id, Period period, Map<String, Object> properties) {
            recording.describe(label, period, "test", List.of(new Description(id, Map.copyOf(properties))));
            return this;
        }

        Teller isNot(String label, String id) {
            recording.remove(label, Period.ALWAYS, "test", List.of(id));
            return this;
        }

        public Teller fact(String type, String fromLabel, String from, String toLabel, String to) {
            return fact(type, fromLabel, from, toLabel, to, Period.ALWAYS, "test");
        }

        Teller fact(String type, String fromLabel, String from, String toLabel, String to, Period period, String by) {
            recording.facts(type, fromLabel, toLabel, List.of(Fact.holds(from, to, period, by, "test")));
            return this;
        }

        Teller ends(String type, String fromLabel, String from, String toLabel, String to, Period period) {
            recording.facts(type, fromLabel, toLabel, List.of(Fact.ends(from, to, period, "test", "test")));
            return this;
        }
    }

    static Period since(String moment) {
        return Period.since(millis(moment));
    }

    static Period between(String from, String to) {
        return new Period(millis(from), millis(to));
    }

    static long millis(String moment) {
        return Times.millis(Instant.parse(moment));
    }
}

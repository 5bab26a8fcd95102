package io.ismsgraph.api.live;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells a graph something now, each time in a transaction of its own. */
record Telling(TestGraph graph) {

    void all(Consumer<Recording> said) {
        graph.recorder(Clock.systemUTC()).record(recording -> {
            said.accept(recording);
            return "said";
        });
    }

    void is(String label, String id, Map<String, Object> properties) {
        all(recording -> is(recording, label, id, properties));
    }

    static void is(Recording recording, String label, String id, Map<String, Object> properties) {
        var period = Period.since(recording.at());
        recording.describe(label, period, "test", List.of(new Description(id, properties)));
    }

    void isNot(String label, String id) {
        all(recording -> recording.remove(label, Period.since(recording.at()), "test", List.of(id)));
    }

    void fact(String type, String from, String to, Period period) {
        all(recording -> {
            var ends = type.split(" ");
            recording.facts(ends[0], ends[1], ends[2], List.of(Fact.holds(from, to, period, "test", "test")));
        });
    }
}

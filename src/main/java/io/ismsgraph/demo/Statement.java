package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Written;
import java.util.List;

/** One call of a write primitive. */
public sealed interface Statement {

    /** Says it. */
    Written writeTo(Recording recording);

    /** What entities of one type are like. */
    record States(String label, String source, List<Saying> sayings) implements Statement {
        @Override
        public Written writeTo(Recording recording) {
            return recording.say(label, source, sayings);
        }
    }

    /** Entities of one type that do not exist over a period. */
    record Removals(String label, Period period, String source, List<String> ids) implements Statement {
        @Override
        public Written writeTo(Recording recording) {
            return recording.remove(label, period, source, ids);
        }
    }

    /** Facts of one type. */
    record Facts(String type, String fromLabel, String toLabel, List<Fact> facts) implements Statement {
        @Override
        public Written writeTo(Recording recording) {
            return recording.facts(type, fromLabel, toLabel, facts);
        }
    }
}

package io.ismsgraph.demo;

import io.ismsgraph.graph.Beginning;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Facts;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import io.ismsgraph.graph.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recording that takes down what is said in it. */
final class Dictation implements Recording {

    private final Recording recording;
    private final List<Statement> taken = new ArrayList<>();

    Dictation(Recording recording) {
        this.recording = recording;
    }

    /** What was said up to now. */
    Moment taken() {
        return new Moment(at(), taken);
    }

    @Override
    public long at() {
        return recording.at();
    }

    @Override
    public Written say(String label, String source, List<Saying> sayings) {
        taken.add(new Statement.States(label, source, sayings));
        return recording.say(label, source, sayings);
    }

    /** Of what is new, what is not there need not be said. */
    @Override
    public Written begin(String source, List<Beginning> entities, List<Facts> facts) {
        entities.forEach(some -> taken.add(new Statement.States(
                some.label(),
                source,
                some.descriptions().stream()
                        .map(one -> saying(one, some.period()))
                        .toList())));
        facts.forEach(this::take);
        return recording.begin(source, entities, facts);
    }

    private static Saying saying(Description one, Period period) {
        var properties = new HashMap<>(one.properties());
        properties.values().removeIf(value -> value == null);
        return new Saying(one.id(), period, properties, false);
    }

    private void take(Facts said) {
        if (!said.facts().isEmpty()) {
            taken.add(new Statement.Facts(said.type(), said.fromLabel(), said.toLabel(), said.facts()));
        }
    }

    @Override
    public Written remove(String label, Period period, String source, Collection<String> ids) {
        taken.add(new Statement.Removals(label, period, source, List.copyOf(ids)));
        return recording.remove(label, period, source, ids);
    }

    /** The demo tells of nobody: a step that erases somebody is a mistake in its script. */
    @Override
    public void erase(String label, String id, Collection<String> properties) {
        throw new IllegalStateException("The demo tells of nobody, and " + id + " is erased.");
    }

    @Override
    public Written facts(String type, String fromLabel, String toLabel, List<Fact> facts) {
        take(new Facts(type, fromLabel, toLabel, facts));
        return recording.facts(type, fromLabel, toLabel, facts);
    }

    @Override
    public void repeatFacts(String type, String load, List<Fact> facts) {
        recording.repeatFacts(type, load, facts);
    }

    @Override
    public void repeat(String label, String load, List<Saying> sayings) {
        recording.repeat(label, load, sayings);
    }

    @Override
    public void seen(String label, List<Sighting> sightings) {
        recording.seen(label, sightings);
    }

    @Override
    public void belongsTo(String load) {
        recording.belongsTo(load);
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters) {
        return recording.row(statement, parameters);
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return recording.read(statement, parameters);
    }
}

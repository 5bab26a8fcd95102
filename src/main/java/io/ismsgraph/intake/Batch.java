package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/** What the rows of one transaction say together. Made anew when the transaction has to be tried again. */
final class Batch {

    private final Load load;
    private final Already already;
    private final LongHashSet keys = new LongHashSet();
    private final Map<String, List<Saying>> sayings = new LinkedHashMap<>();
    private final Map<FactType, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<FactType, List<Fact>> lasting = new LinkedHashMap<>();
    private final Map<String, List<Sighting>> sightings = new LinkedHashMap<>();
    private final List<Statement.Takeover> takeovers = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Long> listed = new ArrayList<>();
    private final Tally tally = new Tally();

    Batch(Load load, Already already) {
        this.load = load;
        this.already = already;
    }

    /** Writes what the rows say. */
    void write(Recording recording, List<Entry> entries) {
        var references = new LinkedHashSet<Reference>();
        for (var entry : entries) {
            for (var said : entry.statements().said()) {
                if (said instanceof Statement.OfOrganisation deferred) {
                    references.add(deferred.reference());
                }
            }
        }
        var owners = Owners.of(recording, references);
        entries.forEach(entry -> add(entry.row(), entry.statements(), owners));
        Takeovers.of(recording, load, takeovers).forEach(this::add);
        write(recording);
    }

    private void add(Row row, Statements statements, Owners owners) {
        statements.rejected().forEach(reason -> rejections.add(new Rejection(row, reason)));
        listed.addAll(statements.listed());
        var said = new ArrayList<Statement>();
        try {
            statements.said().forEach(each -> collect(each, statements, owners, said));
        } catch (Rejected reason) {
            rejections.add(new Rejection(row, reason));
            return;
        }
        said.forEach(this::add);
    }

    private void collect(Statement each, Statements row, Owners owners, List<Statement> said) {
        if (each instanceof Statement.OfOrganisation(var reference, var then)) {
            var follows = row.fresh();
            then.accept(owners.of(reference), follows);
            listed.addAll(follows.listed());
            follows.said().forEach(next -> collect(next, follows, owners, said));
        } else {
            said.add(each);
        }
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.OfEntity(var label, var saying) -> {
                if (isNew(Keys.of(label, saying))) {
                    sayings.computeIfAbsent(label, _ -> new ArrayList<>()).add(saying);
                }
            }
            case Statement.OfFact(var type, var fact, var isListed) -> {
                var key = Keys.of(type.type(), fact.from(), fact.to(), fact.by(), fact.period(), fact.properties());
                if (isNew(key)) {
                    (isListed || !load.times().superseded() ? facts : lasting)
                            .computeIfAbsent(type, _ -> new ArrayList<>())
                            .add(fact);
                }
            }
            case Statement.Seen(var label, var sighting) ->
                sightings.computeIfAbsent(label, _ -> new ArrayList<>()).add(sighting);
            case Statement.Takeover takeover -> takeovers.add(takeover);
            case Statement.OfOrganisation _ -> throw new IllegalStateException("It was not resolved.");
        }
    }

    private boolean isNew(long key) {
        return !already.contains(key) && keys.add(key);
    }

    private void write(Recording recording) {
        sayings.forEach((label, said) -> tally.node(label, recording.say(label, load.id(), said)));
        lasting.forEach((type, said) ->
                facts.computeIfAbsent(type, _ -> new ArrayList<>()).addAll(Newer.without(recording, load, type, said)));
        facts.forEach(
                (type, said) -> tally.fact(type.type(), recording.facts(type.type(), type.from(), type.to(), said)));
        sightings.forEach(recording::seen);
        if (tally.written() > 0) {
            recording.belongsTo(load.id());
        }
    }

    LongHashSet keys() {
        return keys;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<Long> listed() {
        return listed;
    }

    Tally tally() {
        return tally;
    }
}

package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;

/** What the rows of one transaction say together. Made anew when the transaction has to be tried again. */
final class Batch {

    private final Load load;
    private final Already already;
    private final LongLongHashMap statements = new LongLongHashMap();
    private final Map<String, List<Saying>> sayings = new LinkedHashMap<>();
    private final Map<String, List<Statement.OfState>> states = new LinkedHashMap<>();
    private final Map<FactType, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<FactType, List<Statement.OfFact>> lasting = new LinkedHashMap<>();
    private final Map<FactType, List<Fact>> terms = new LinkedHashMap<>();
    private final Map<String, List<Saying>> repeatedSayings = new LinkedHashMap<>();
    private final Map<FactType, List<Fact>> repeatedFacts = new LinkedHashMap<>();
    private final Map<String, List<Sighting>> sightings = new LinkedHashMap<>();
    private final List<Statement.Takeover> takeovers = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Long> listed = new ArrayList<>();
    private final Tally tally = new Tally();
    private long unknown;

    Batch(Load load, Already already) {
        this.load = load;
        this.already = already;
    }

    /** Writes what the rows say. */
    void write(Recording recording, List<Entry> entries) {
        var resolver = new Resolver(recording::read, recording.at(), entries);
        entries.forEach(entry -> add(entry, resolver.of(entry)));
        Takeovers.of(recording, load, takeovers).forEach(this::add);
        write(recording);
    }

    private void add(Entry entry, Resolver.Resolved resolved) {
        entry.statements().rejected().forEach(reason -> rejections.add(new Rejection(entry.row(), reason)));
        if (resolved.reason() != null) {
            rejections.add(new Rejection(entry.row(), resolved.reason()));
        }
        listed.addAll(resolved.listed());
        unknown += resolved.unknown() ? 1 : 0;
        resolved.said().forEach(this::add);
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.OfEntity(var label, var saying) -> {
                var subject = Keys.of(label, saying.id(), saying.properties().keySet());
                var known = note(subject, Keys.of(label, saying));
                if (known != Known.NOW) {
                    (known == Known.BEFORE ? repeatedSayings : sayings)
                            .computeIfAbsent(label, _ -> new ArrayList<>())
                            .add(saying);
                }
            }
            case Statement.OfState state -> {
                var subject = Keys.of("state", state.label(), state.id());
                if (note(subject, Keys.of(subject, state.properties())) != Known.NOW) {
                    states.computeIfAbsent(state.label(), _ -> new ArrayList<>())
                            .add(state);
                }
            }
            case Statement.OfFact said -> {
                var fact = said.fact();
                var subject = Keys.of(said.type().type(), fact.from(), fact.to(), fact.by());
                var known = note(subject, Keys.of(subject, fact));
                if (known != Known.NOW) {
                    add(said, known == Known.BEFORE);
                }
            }
            case Statement.Seen(var label, var sighting) ->
                sightings.computeIfAbsent(label, _ -> new ArrayList<>()).add(sighting);
            case Statement.Takeover takeover -> takeovers.add(takeover);
            case Statement.OfOrganisation _ -> throw new IllegalStateException("It was not resolved.");
        }
    }

    private void add(Statement.OfFact said, boolean repeated) {
        var type = said.type();
        if (repeated && said.fact().holds()) {
            repeatedFacts.computeIfAbsent(type, _ -> new ArrayList<>()).add(said.fact());
        } else if (said.hold() == Hold.TERM) {
            terms.computeIfAbsent(type, _ -> new ArrayList<>()).add(said.fact());
        } else if (said.hold() == Hold.SEEN || !load.older()) {
            facts.computeIfAbsent(type, _ -> new ArrayList<>()).add(said.fact());
        } else {
            lasting.computeIfAbsent(type, _ -> new ArrayList<>()).add(said);
        }
    }

    /** Whether the latest that was said of a subject is the same: said by an earlier file, or by this one. */
    private enum Known {
        NEW,
        BEFORE,
        NOW
    }

    private Known note(long subject, long statement) {
        var here = statements.containsKey(subject);
        var same = here ? statements.get(subject) == statement : already.said(subject, statement);
        statements.put(subject, statement);
        if (!same) {
            return Known.NEW;
        }
        return here || already.spokenOfNow(subject) ? Known.NOW : Known.BEFORE;
    }

    private void write(Recording recording) {
        states.forEach((label, said) ->
                sayings.computeIfAbsent(label, _ -> new ArrayList<>()).addAll(States.of(recording, load, label, said)));
        sayings.forEach((label, said) -> tally.node(label, recording.say(label, load.id(), said)));
        lasting.forEach((type, said) ->
                facts.computeIfAbsent(type, _ -> new ArrayList<>()).addAll(Newer.without(recording, load, type, said)));
        terms.forEach((type, said) ->
                facts.computeIfAbsent(type, _ -> new ArrayList<>()).addAll(Terms.of(recording, load, type, said)));
        facts.forEach(
                (type, said) -> tally.fact(type.type(), recording.facts(type.type(), type.from(), type.to(), said)));
        repeatedSayings.forEach((label, said) -> recording.repeat(label, load.id(), said));
        repeatedFacts.forEach((type, said) -> recording.repeatFacts(type.type(), load.id(), said));
        sightings.forEach(recording::seen);
        if (tally.written() > 0) {
            recording.belongsTo(load.id());
        }
    }

    LongLongHashMap statements() {
        return statements;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<Long> listed() {
        return listed;
    }

    /** How many rows do not tell what they are about. */
    long unknown() {
        return unknown;
    }

    Tally tally() {
        return tally;
    }
}

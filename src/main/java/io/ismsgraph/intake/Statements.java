package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What one row says, with the times its load speaks for. */
public final class Statements {

    private final Load load;
    private LoadTimes times;
    private final List<Statement> said = new ArrayList<>();
    private final List<Long> listed = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Statement.Keyed> keyed = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    Statements(Load load) {
        this.load = load;
        this.times = load.times();
    }

    /** The moment the load's statements are of. */
    public long observed() {
        return times.observed();
    }

    /**
     * The row is about this entity. To be said before anything that may be rejected: if something is wrong with the row,
     * nothing that is known of the entity ends, for what is wrong is no sign of absence.
     */
    public void key(String id) {
        keys.add(id);
    }

    /** The same, where it depends on which organisation is meant. */
    public void key(Reference reference, BiConsumer<Owner, Statements> then) {
        keyed.add(new Statement.Keyed(reference, then));
    }

    /** The row is about this subject, which other loads may have spoken of at other times. */
    public void about(String subject) {
        listed.add(Keys.of(subject));
        subjects.add(subject);
        times = load.times(subject);
    }

    /** What never changes of an entity: whoever says it first is believed. */
    public void identity(String label, String id, Map<String, @Nullable Object> properties) {
        say(label, new Saying(id, Period.ALWAYS, properties, true));
    }

    /**
     * What is so of an entity while this load is the latest; before the first load that speaks of it, it was so as well.
     *
     * @param marker a property that such a statement never leaves out, or null if what it leaves out is simply not said
     */
    public void state(String label, String id, @Nullable String marker, Map<String, @Nullable Object> properties) {
        said.add(new Statement.OfState(label, id, marker, properties, null, Map.of(), times));
    }

    /**
     * What is so of an entity while this load is the latest.
     *
     * @param since since when at the earliest
     * @param unlisted what is so when the next snapshot does not list it
     */
    public void state(
            String label,
            String id,
            String marker,
            Map<String, @Nullable Object> properties,
            long since,
            Map<String, Object> unlisted) {
        said.add(new Statement.OfState(label, id, marker, properties, since, unlisted, times));
    }

    /** What is so of an event, whenever it is asked about; the latest load is believed. */
    public void event(String label, String id, @Nullable String marker, Map<String, @Nullable Object> properties) {
        say(label, new Saying(id, Period.ALWAYS, properties, times.superseded(), marker));
    }

    private void say(String label, Saying saying) {
        said.add(new Statement.OfEntity(label, saying));
    }

    /** A fact that holds until somebody says otherwise. */
    public void fact(FactType type, String from, String to) {
        fact(type, from, to, null, null, Map.of());
    }

    /** A fact with times of its own; where they are given, it does not hold outside of them. */
    public void fact(
            FactType type,
            String from,
            String to,
            @Nullable Long since,
            @Nullable Long until,
            Map<String, Object> properties) {
        bounded(type, from, to, since, until, properties, Hold.LASTING);
    }

    private void bounded(
            FactType type,
            String from,
            String to,
            @Nullable Long since,
            @Nullable Long until,
            Map<String, Object> properties,
            Hold hold) {
        var statedAt = since == null ? null : times.observed();
        var period = new Period(since == null ? times.observed() : since, until == null ? Times.END : until);
        add(type, new Fact(from, to, period, true, load.by(), load.id(), null, statedAt, properties), hold);
        if (since != null && since > Times.BEGINNING) {
            var before = new Period(Times.BEGINNING, since);
            add(type, Fact.ends(from, to, before, load.by(), load.id()), Hold.LASTING);
        }
        if (until != null) {
            add(type, Fact.ends(from, to, new Period(until, Times.END), load.by(), load.id()), Hold.LASTING);
        }
    }

    /** A fact over one of several terms, such as those of a certificate; a later snapshot ends it if it does not list it. */
    public void term(FactType type, String from, String to, long since, long until) {
        stillListed(type, from, to);
        var period = new Period(since, until);
        add(type, new Fact(from, to, period, true, load.by(), load.id(), null, times.observed(), Map.of()), Hold.TERM);
    }

    /** A fact with times of its own, which a later snapshot ends if it does not list it. */
    public void owned(FactType type, String from, String to, @Nullable Long since, @Nullable Long until) {
        stillListed(type, from, to);
        bounded(type, from, to, since, until, Map.of(), Hold.OWNED);
    }

    /** The snapshot lists this fact, whatever else is wrong with its row. */
    public void stillListed(FactType type, String from, String to) {
        listed.add(Keys.of(type.type(), from, to));
    }

    /** A fact that has no time: it is so as long as both its ends are. */
    public void always(FactType type, String from, String to) {
        common(type, from, to, load.by());
    }

    /** A fact without a time that several files state as one. */
    public void common(FactType type, String from, String to, String by) {
        add(type, Fact.holds(from, to, Period.ALWAYS, by, load.id()), Hold.SEEN);
    }

    /** A fact that this load saw, and that ends when a later snapshot does not list it. */
    public void listed(FactType type, String from, String to, @Nullable Long since) {
        stillListed(type, from, to);
        var start = times.factFrom(since);
        if (start < times.next()) {
            var period = new Period(start, times.next());
            add(type, new Fact(from, to, period, true, load.by(), load.id(), times.observed(), Map.of()), Hold.SEEN);
        }
    }

    /** What a site's own organisation had is the owner's, from a time on. */
    public void takeover(String domain, String owner, long since) {
        said.add(new Statement.Takeover(domain, owner, since));
    }

    private void add(FactType type, Fact fact, Hold hold) {
        said.add(new Statement.OfFact(type, fact, hold));
    }

    /** An observation of an entity. */
    public void seen(String label, String id, long first, long last) {
        said.add(new Statement.Seen(label, new Sighting(id, first, last)));
    }

    /** What follows when it is known whom the words mean. */
    public void organisation(Reference reference, BiConsumer<Owner, Statements> then) {
        said.add(new Statement.OfOrganisation(reference, then));
    }

    /** Something of the row is not taken, but what it says otherwise is. */
    public void reject(Rejected reason) {
        rejected.add(reason);
    }

    /** Nothing said yet, about the same subject. */
    Statements fresh() {
        var fresh = new Statements(load);
        fresh.times = times;
        return fresh;
    }

    List<String> keys() {
        return keys;
    }

    List<Statement.Keyed> keyed() {
        return keyed;
    }

    List<Statement> said() {
        return said;
    }

    List<Long> listed() {
        return listed;
    }

    List<String> subjects() {
        return subjects;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** Takes back what was said so far, but not what was listed, nor what the row is about. */
    void drop(Rejected reason) {
        said.clear();
        rejected.add(reason);
    }
}

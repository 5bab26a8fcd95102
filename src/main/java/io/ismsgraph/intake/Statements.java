package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** The snapshot lists this entity, whatever else is wrong with its row. */
    public void lists(String id) {
        listed.add(Keys.of(id));
    }

    /** The row is about this subject, which other loads may have spoken of at other times. */
    public void about(String subject) {
        lists(subject);
        subjects.add(subject);
        times = load.times(subject);
    }

    /** What never changes of an entity: whoever says it first is believed. */
    public void identity(String label, String id, Map<String, @Nullable Object> properties) {
        say(label, new Saying(id, Period.ALWAYS, properties, true));
    }

    /** What is so of an entity while this load is the latest. */
    public void state(String label, String id, Map<String, @Nullable Object> properties) {
        state(label, id, properties, null, Map.of());
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
            Map<String, @Nullable Object> properties,
            @Nullable Long since,
            Map<String, Object> unlisted) {
        var from = times.stateFrom(since);
        if (from < times.next()) {
            say(label, new Saying(id, new Period(from, times.next()), properties, false));
        }
        if (times.superseded()) {
            var after = new HashMap<>(properties);
            after.putAll(unlisted);
            say(label, new Saying(id, new Period(times.next(), Times.END), after, true));
        }
    }

    /** What is so of an event, whenever it is asked about; the latest load is believed. */
    public void event(String label, String id, Map<String, @Nullable Object> properties) {
        say(label, new Saying(id, Period.ALWAYS, properties, times.superseded()));
    }

    private void say(String label, Saying saying) {
        said.add(new Statement.OfEntity(label, saying));
    }

    /** A fact that holds until somebody says otherwise. */
    public void fact(FactType type, String from, String to) {
        fact(type, from, to, null, null, Map.of());
    }

    /** A fact with times of its own. */
    public void fact(
            FactType type,
            String from,
            String to,
            @Nullable Long since,
            @Nullable Long until,
            Map<String, Object> properties) {
        var period = new Period(since == null ? times.observed() : since, until == null ? Times.END : until);
        add(type, new Fact(from, to, period, true, load.by(), load.id(), null, properties), false);
    }

    /** A fact with times of its own, which a later snapshot ends if it does not list it. */
    public void owned(FactType type, String from, String to, @Nullable Long since, @Nullable Long until) {
        stillListed(type, from, to);
        fact(type, from, to, since, until, Map.of());
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
        add(type, Fact.holds(from, to, Period.ALWAYS, by, load.id()), true);
    }

    /** A fact that this load saw, and that ends when a later snapshot does not list it. */
    public void listed(FactType type, String from, String to, @Nullable Long since) {
        stillListed(type, from, to);
        var start = times.factFrom(since);
        if (start < times.next()) {
            var period = new Period(start, times.next());
            add(type, new Fact(from, to, period, true, load.by(), load.id(), times.observed(), Map.of()), true);
        }
    }

    /** What a site's own organisation had is the owner's, from a time on. */
    public void takeover(String domain, String owner, long since) {
        said.add(new Statement.Takeover(domain, owner, since));
    }

    private void add(FactType type, Fact fact, boolean isListed) {
        said.add(new Statement.OfFact(type, fact, isListed));
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

    /** Takes back what was said so far, but not what was listed: what is wrong with a row is no sign of absence. */
    void drop(Rejected reason) {
        said.clear();
        rejected.add(reason);
    }
}

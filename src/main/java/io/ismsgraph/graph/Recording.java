package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One write transaction at one record time. Types and labels are names of the schema, never input. */
public interface Recording {

    /** The record time, later than that of every transaction committed before. */
    long at();

    /**
     * Says something of entities, one after another. One nobody spoke of before is created; what is believed already
     * writes nothing.
     *
     * @throws IllegalArgumentException if a period begins or ends in the future: a node shows what is now, and nothing
     *     moves it on by the clock
     */
    Written say(String label, String source, List<Saying> sayings);

    /** Says something of entities over one period. */
    default Written describe(String label, Period period, String source, List<Description> descriptions) {
        var sayings = descriptions.stream()
                .map(said -> new Saying(said.id(), period, said.properties(), false))
                .toList();
        return say(label, source, sayings);
    }

    /**
     * Says at once, in few statements, what is new: entities of which the caller knows that nobody spoke of them before, and
     * facts, of these or others.
     */
    Written begin(String source, List<Beginning> entities, List<Facts> facts);

    /**
     * Says that entities do not exist over a period. Their facts are the caller's to end.
     *
     * @throws IllegalArgumentException if the period begins or ends in the future
     */
    Written remove(String label, Period period, String source, Collection<String> ids);

    /**
     * Takes properties out of all that was ever said of an entity, as if nobody had said them, and out of the acts that said so
     * the digests of what they were given.
     */
    void erase(String label, String id, Collection<String> properties);

    /** Says that facts hold, or do not hold, over their periods. One whose ends do not both exist is left out, and counted. */
    Written facts(String type, String fromLabel, String toLabel, List<Fact> facts);

    /** Notes that a load states facts too that another of the same command has stated just so. */
    void repeatFacts(String type, String load, List<Fact> facts);

    /** Notes that a load says of entities too what another of the same command has said just so. */
    void repeat(String label, String load, List<Saying> sayings);

    /** Notes observations in place, on {@code firstSeen} and {@code lastSeen}. */
    void seen(String label, List<Sighting> sightings);

    /** Notes that a load wrote what this transaction writes, so that it can be shown and taken back. */
    void belongsTo(String load);

    /** Reads one row within the transaction, as a reader does. */
    List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters);

    /** Reads within the transaction. */
    List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters);
}

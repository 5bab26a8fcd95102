package io.ismsgraph.graph;

/**
 * What a write did.
 *
 * @param created nodes or facts that were not there before
 * @param changed nodes or facts of which something else is believed now
 * @param unchanged statements that were believed already
 */
public record Written(long created, long changed, long unchanged) {

    /** Nothing. */
    public static final Written NOTHING = new Written(0, 0, 0);

    /** Both together. */
    public Written plus(Written other) {
        return new Written(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}

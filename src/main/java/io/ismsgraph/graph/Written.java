package io.ismsgraph.graph;

/**
 * What a write did.
 *
 * @param created nodes or facts that were not there before
 * @param changed nodes or facts of which something else is believed now
 * @param unchanged statements that were believed already
 * @param leftOut statements that could not be written, because an end of the fact does not exist
 */
public record Written(long created, long changed, long unchanged, long leftOut) {

    /** Nothing. */
    public static final Written NOTHING = new Written(0, 0, 0, 0);

    /** Both together. */
    public Written plus(Written other) {
        return new Written(
                created + other.created, changed + other.changed, unchanged + other.unchanged, leftOut + other.leftOut);
    }
}

package io.ismsgraph.graph;

/**
 * When something holds in the world, half-open.
 *
 * @param from the first moment
 * @param to the first moment after
 */
public record Period(long from, long to) {

    /** Since ever and without end. */
    public static final Period ALWAYS = new Period(Times.BEGINNING, Times.END);

    /**
     * @throws IllegalArgumentException if it would be empty
     */
    public Period {
        if (from >= to) {
            throw new IllegalArgumentException("A period must begin before it ends.");
        }
    }

    /** From a moment on, without an end. */
    public static Period since(long from) {
        return new Period(from, Times.END);
    }
}

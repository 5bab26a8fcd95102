package io.ismsgraph.api;

/**
 * The moment an operation takes for now, if its context holds one.
 *
 * @param millis as the graph counts them
 * @param past whether more may have been recorded since: then it is asked about as the past is
 */
public record Present(long millis, boolean past) {

    /** A moment up to which all is recorded. */
    public Present(long millis) {
        this(millis, false);
    }
}

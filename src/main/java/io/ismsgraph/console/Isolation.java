package io.ismsgraph.console;

/** Keeps what statements do apart from the graph that others ask. */
interface Isolation extends AutoCloseable {

    /**
     * What there is to read, started if need be.
     *
     * @throws io.ismsgraph.service.Unanswered if there is nothing
     */
    Lease lease();

    /**
     * What was read once, if it is still there.
     *
     * @throws io.ismsgraph.service.Unanswered if it is not
     */
    Lease lease(Source once);

    /** Has later statements read the graph as it is now. */
    Source refresh();

    @Override
    void close();
}

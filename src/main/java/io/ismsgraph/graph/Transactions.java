package io.ismsgraph.graph;

import java.util.function.Function;

/** Where transactions come from: over the driver, or in this process. */
interface Transactions {

    /**
     * Does the work in a transaction that writes, once the gate is open. It may run more than once, so it must have no other
     * effect; what it throws undoes it.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    <T> T writing(Function<Statements, T> work);

    /**
     * The same for one who waits until a deadline, and then gives it up: unless it was being committed, it is undone.
     *
     * @throws GraphFailure if the database refuses or cannot be reached, or if it is late
     */
    <T> T writing(Deadline deadline, Function<Statements, T> work);

    /**
     * Does the work in a transaction that reads.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    <T> T reading(Function<Statements, T> work);

    /**
     * The same for one who waits until a deadline, and then gives it up.
     *
     * @throws GraphFailure if the database refuses or cannot be reached, or if it is late
     */
    <T> T reading(Deadline deadline, Function<Statements, T> work);
}

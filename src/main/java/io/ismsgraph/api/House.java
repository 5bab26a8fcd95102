package io.ismsgraph.api;

import java.util.concurrent.Semaphore;

/**
 * How many operations are answered at the same time. Nobody queues: threads are many, connections to the database are few,
 * and one who finds the house full had better come again than wait.
 */
final class House {

    /** A statement that a database has not met before is planned first, which costs as much as answering several. */
    private static final int PLANNED = 5;

    private final Semaphore places;

    House(int places) {
        this.places = new Semaphore(places);
    }

    /** A place, or several; closing gives them back. */
    record Stay(Semaphore places, int taken) implements AutoCloseable {

        @Override
        public void close() {
            places.release(taken);
        }
    }

    /**
     * Takes a place.
     *
     * @param planned whether the statement is new, and takes more than one
     * @throws graphql.execution.AbortExecutionException if there is none
     */
    Stay enter(boolean planned) {
        var wanted = planned ? PLANNED : 1;
        if (!places.tryAcquire(wanted)) {
            throw RequestError.abort(RequestError.of(
                    ErrorCode.UNAVAILABLE, "The server answers as many operations as it can: ask again in a second."));
        }
        return new Stay(places, wanted);
    }
}

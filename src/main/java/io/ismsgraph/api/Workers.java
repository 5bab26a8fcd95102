package io.ismsgraph.api;

import java.util.concurrent.Executors;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads for what waits: each task has one of its own, so that one that waits for a slow client keeps nobody else waiting. */
public final class Workers {

    private Workers() {}

    /** Some that are called so. */
    public static Scheduler named(String name) {
        var threads = Thread.ofVirtual().name(name).factory();
        return Schedulers.fromExecutorService(Executors.newThreadPerTaskExecutor(threads), name);
    }
}

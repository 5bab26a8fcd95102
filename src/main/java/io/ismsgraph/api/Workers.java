package io.ismsgraph.api;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads for what waits: each task has one of its own, so that one that waits for a slow client keeps nobody else waiting. */
public final class Workers {

    private Workers() {}

    /** Some that are called so; whoever cancels a task interrupts its thread. */
    public static Scheduler named(String name) {
        return Schedulers.fromExecutorService(Executors.newThreadPerTaskExecutor(threads(name)), name);
    }

    /** Some that nobody interrupts: a thread that is interrupted while it writes closes what it writes to. */
    public static Scheduler uninterrupted(String name) {
        var threads = threads(name);
        return Schedulers.fromExecutor(task -> threads.newThread(task).start());
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofVirtual().name(name).factory();
    }
}

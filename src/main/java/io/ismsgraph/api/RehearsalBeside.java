package io.ismsgraph.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Rehearses beside the rest of the start, the demo's load above all: a cold database takes seconds to plan the questions.
 * Nothing is said to be ready before it is done.
 */
final class RehearsalBeside implements ApplicationRunner {

    private final CompletableFuture<Void> rehearsal;

    RehearsalBeside(Runnable rehearsal) {
        this.rehearsal = CompletableFuture.runAsync(
                rehearsal,
                task -> Thread.ofPlatform().daemon().name("rehearsal").start(task));
    }

    /** Waits for its end; what stops it stops the start. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            rehearsal.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}

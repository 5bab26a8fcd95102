package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.BaseSubscriber;

/** Somebody who listens to a subscription, and takes as much at a time as he wants to. */
final class Listener extends BaseSubscriber<ExecutionResult> {

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final boolean greedy;

    private Listener(boolean greedy) {
        this.greedy = greedy;
    }

    /** One who takes all there is. */
    static Listener to(TestApi api, String document) {
        return to(api, document, Map.of());
    }

    static Listener to(TestApi api, String document, Map<String, @Nullable Object> variables) {
        return listening(new Listener(true), api, document, variables);
    }

    /** One who sees what is an organisation's. */
    static Listener limited(
            TestApi api, String document, Map<String, @Nullable Object> variables, String organisation) {
        return listening(
                new Listener(true),
                api.ask(document, variables, View.ofOrganisation(Set.of("ORGANISATION"), organisation)));
    }

    /** One who sees what is not confidential, and what he is a member of. */
    static Listener member(TestApi api, String document, String account) {
        return listening(
                new Listener(true), api.ask(document, Map.of(), View.ofMember(Set.of("INVESTIGATOR"), account)));
    }

    /** One who takes what he asks for. */
    static Listener slow(TestApi api, String document) {
        return listening(new Listener(false), api, document, Map.of());
    }

    private static Listener listening(
            Listener listener, TestApi api, String document, Map<String, @Nullable Object> variables) {
        return listening(listener, api.ask(document, variables));
    }

    private static Listener listening(Listener listener, ExecutionResult result) {
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors().toString());
        }
        Publisher<ExecutionResult> events = result.getData();
        events.subscribe(listener);
        return listener;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        if (greedy) {
            requestUnbounded();
        }
    }

    @Override
    protected void hookOnNext(ExecutionResult event) {
        heard.add(event);
    }

    @Override
    protected void hookOnError(Throwable failure) {
        heard.add(failure);
    }

    /** The next event's only field. */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> hear() throws InterruptedException {
        var next = next();
        if (!(next instanceof ExecutionResult event)) {
            throw new AssertionError(next);
        }
        Map<String, Map<String, @Nullable Object>> data = event.getData();
        return Objects.requireNonNull(data.values().iterator().next());
    }

    /** The codes of the errors it ends with. */
    List<Object> end() throws InterruptedException {
        if (next() instanceof SubscriptionPublisherException failure) {
            return failure.getErrors().stream()
                    .map(error -> Objects.requireNonNull(error.getExtensions()).get("code"))
                    .toList();
        }
        throw new AssertionError("it goes on");
    }

    /** How much waits to be heard. */
    int waiting() {
        return heard.size();
    }

    private Object next() throws InterruptedException {
        var next = heard.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard");
        }
        return next;
    }
}

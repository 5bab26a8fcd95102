package io.ismsgraph.api.web;

import graphql.ExecutionResult;
import io.ismsgraph.api.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said over one socket, once it is known to be messages. */
final class Conversation {

    /** Who opens a socket says so within this time; who has is pinged as often, so that one who has gone is noticed. */
    static final Duration INITIALISATION = Duration.ofSeconds(3);

    private static final Duration PING = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus LATE = new CloseStatus(4408, "Connection initialisation timeout");
    private static final CloseStatus TWICE = new CloseStatus(4429, "Too many initialisation requests");

    /** Who ends an operation interrupts what works for it, and the connection has to outlive that. */
    private static final Scheduler SENDERS = Workers.uninterrupted("sending");

    private final WebSocketSession session;
    private final WebGraphQlHandler pipeline;
    private final AtomicBoolean initialised = new AtomicBoolean();
    private final Map<String, Disposable> operations = new ConcurrentHashMap<>();
    private final Disposable.Composite clocks;

    Conversation(WebSocketSession session, WebGraphQlHandler pipeline) {
        this.session = session;
        this.pipeline = pipeline;
        this.clocks = Disposables.composite(
                Mono.delay(INITIALISATION).publishOn(Streams.WORKERS).subscribe(_ -> checkInitialised()),
                Flux.interval(PING)
                        .onBackpressureDrop()
                        .publishOn(Streams.WORKERS)
                        .subscribe(_ -> say("ping", null, null)));
    }

    private void checkInitialised() {
        if (!initialised.get()) {
            close(LATE);
        }
    }

    /** A message of the client's. */
    void hear(JsonNode message) {
        var id = message.path("id").stringValue("");
        switch (message.path("type").stringValue("")) {
            case "connection_init" -> initialise();
            case "ping" -> say("pong", null, null);
            case "subscribe" -> subscribe(id, new Asked(message.path("payload")));
            case "complete" -> stop(id);
            default -> {}
        }
    }

    private void initialise() {
        if (initialised.getAndSet(true)) {
            close(TWICE);
        } else {
            say("connection_ack", null, null);
        }
    }

    private void stop(String id) {
        var operation = operations.remove(id);
        if (operation != null) {
            operation.dispose();
        }
    }

    private void subscribe(String id, Asked asked) {
        var operation = Disposables.swap();
        if (!initialised.get()) {
            close(UNAUTHORIZED);
        } else if (operations.putIfAbsent(id, operation) != null) {
            close(new CloseStatus(
                    4409, "Subscriber for " + id.substring(0, Math.min(id.length(), 64)) + " already exists"));
        } else {
            operation.update(Streams.answers(pipeline, request(id, asked))
                    .publishOn(SENDERS, 1)
                    .subscribe(
                            result -> next(id, operation, result),
                            failure -> last(id, operation, "error", Streams.errors(failure)),
                            () -> last(id, operation, "complete", null)));
        }
    }

    private WebGraphQlRequest request(String id, Asked asked) {
        var attributes = new LinkedHashMap<String, Object>();
        if (session.getRemoteAddress() != null) {
            var address = session.getRemoteAddress().getAddress().getHostAddress();
            attributes.put(AuditInterceptor.OF_SOCKET, AuditInterceptor.ofSocket(address));
        }
        if (session.getPrincipal() != null) {
            attributes.put(Asker.ATTRIBUTE, session.getPrincipal());
        }
        return Endpoint.request(
                Objects.requireNonNull(session.getUri()), session.getHandshakeHeaders(), attributes, asked, id);
    }

    private void next(String id, Disposable operation, ExecutionResult result) {
        if (operations.get(id) == operation) {
            say("next", id, result.toSpecification());
        }
    }

    /** The id is free before the client hears that it is. */
    private void last(String id, Disposable operation, String type, @Nullable Object payload) {
        if (operations.remove(id, operation)) {
            say(type, id, payload);
        }
    }

    private void say(String type, @Nullable String id, @Nullable Object payload) {
        var message = new LinkedHashMap<String, Object>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        try {
            session.sendMessage(new TextMessage(JSON.writeValueAsBytes(message)));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A client went away before it was answered.", gone);
            end();
        }
    }

    void close(CloseStatus status) {
        end();
        try {
            session.close(status);
        } catch (IOException gone) {
            LOG.debug("A client went away before it was sent away.", gone);
        }
    }

    /** Ends all that is done for it. */
    void end() {
        clocks.dispose();
        operations.values().forEach(Disposable::dispose);
        operations.clear();
    }
}

package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** Operations that last: which of them are heard, and what ends them. */
class ConversationTest {

    private static final String SUBSCRIBE = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"x\"}}";

    /** What the pipeline does not answer until it is interrupted. */
    private static final String WAITING = "waiting";

    /** What the pipeline answers at once, and the connection takes for as long as the test wants. */
    private static final String HELD = "held";

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<ExecutionGraphQlRequest> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private final Sinks.Many<ExecutionResult> source = Sinks.many().unicast().onBackpressureBuffer();
    private final Conversation conversation =
            new Conversation(session(), WebGraphQlHandler.builder(this::answer).build());

    /** A stream that the test feeds. */
    private Mono<ExecutionGraphQlResponse> answer(ExecutionGraphQlRequest request) {
        asked.add(request);
        if (request.getDocument().equals(WAITING)) {
            awaitInterruption();
        }
        if (request.getDocument().equals(HELD)) {
            var answer = ExecutionResultImpl.newExecutionResult().data(Map.of("is", HELD));
            return Mono.just(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), answer.build()));
        }
        var stream =
                source.asFlux().doOnSubscribe(_ -> listening.complete(null)).doOnCancel(() -> cancelled.complete(null));
        return Mono.just(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(), new ExecutionResultImpl(stream, List.of())));
    }

    private void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException calledBack) {
            cancelled.complete(null);
        }
    }

    private WebSocketSession session() {
        return (WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getUri" -> URI.create("ws://127.0.0.1/graphql");
                    case "getRemoteAddress" -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
                    case "getHandshakeHeaders" -> new HttpHeaders();
                    case "getPrincipal" -> null;
                    case "sendMessage" -> send(((TextMessage) Objects.requireNonNull(arguments)[0]).getPayload());
                    case "close" ->
                        said.add("closed " + ((CloseStatus) Objects.requireNonNull(arguments)[0]).getCode());
                    default -> throw new IllegalStateException(method.getName());
                });
    }

    /** A channel closes when the thread that writes to it is interrupted. */
    private boolean send(String message) {
        try {
            if (message.contains(HELD)) {
                writing.countDown();
                taken.await();
            }
            return said.add(message);
        } catch (InterruptedException calledBack) {
            return said.add("closed 1006");
        }
    }

    private void hear(String message) {
        conversation.hear(JsonMapper.shared().readTree(message));
    }

    private String next() throws InterruptedException {
        return String.valueOf(said.poll(60, TimeUnit.SECONDS));
    }

    private void subscribe() throws Exception {
        hear("{\"type\":\"connection_init\"}");
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");
        hear(SUBSCRIBE);
        assertThat(asked.poll(60, TimeUnit.SECONDS)).isNotNull();
        // What is ended before it has begun has nothing to cancel.
        listening.get(60, TimeUnit.SECONDS);
    }

    private void emit(int number) {
        source.emitNext(
                ExecutionResultImpl.newExecutionResult()
                        .data(Map.of("n", number))
                        .build(),
                Sinks.EmitFailureHandler.busyLooping(Duration.ofMinutes(1)));
    }

    @AfterEach
    void end() {
        conversation.end();
    }

    @Test
    void tellsAllResultsAndTheEnd() throws Exception {
        subscribe();
        emit(1);
        emit(2);
        source.tryEmitComplete();
        assertThat(next()).isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"n\":1}}}");
        assertThat(next()).isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"n\":2}}}");
        assertThat(next()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
    }

    @Test
    void tellsThatAStreamBrokeOffWithoutItsWords() throws Exception {
        subscribe();
        source.tryEmitError(new IllegalStateException("secret words"));
        assertThat(next())
                .startsWith("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{")
                .contains("\"code\":\"INTERNAL\"")
                .doesNotContain("secret");
    }

    @Test
    void closesWhenAnIdIsTakenTwice() throws Exception {
        subscribe();
        hear(SUBSCRIBE);
        assertThat(next()).isEqualTo("closed 4409");
        cancelled.get(60, TimeUnit.SECONDS);
    }

    @Test
    void endsWhatTheClientCompletesAndSaysNoMoreOfIt() throws Exception {
        subscribe();
        hear("{\"id\":\"1\",\"type\":\"complete\"}");
        cancelled.get(60, TimeUnit.SECONDS);
        hear("{\"type\":\"ping\"}");
        assertThat(next()).isEqualTo("{\"type\":\"pong\"}");
        assertThat(said).isEmpty();
    }

    @Test
    void endsEverythingWithTheConnection() throws Exception {
        subscribe();
        conversation.end();
        cancelled.get(60, TimeUnit.SECONDS);
        assertThat(said).isEmpty();
    }

    /** As one does whose answer the database is still working for. */
    @Test
    void interruptsAQueryThatIsBeingAnswered() throws Exception {
        hear("{\"type\":\"connection_init\"}");
        hear(SUBSCRIBE.replace("\"x\"", "\"" + WAITING + "\""));
        assertThat(asked.poll(60, TimeUnit.SECONDS)).isNotNull();
        hear("{\"id\":\"1\",\"type\":\"complete\"}");
        cancelled.get(60, TimeUnit.SECONDS);
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");
        assertThat(said).isEmpty();
    }

    @Test
    void interruptsNobodyWhoWrites() throws Exception {
        hear("{\"type\":\"connection_init\"}");
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");
        hear(SUBSCRIBE.replace("\"x\"", "\"" + HELD + "\""));
        assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
        hear("{\"id\":\"1\",\"type\":\"complete\"}");
        hear("{\"type\":\"ping\"}");
        assertThat(next()).isEqualTo("{\"type\":\"pong\"}");
        taken.countDown();
        assertThat(next()).isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"is\":\"held\"}}}");
    }
}

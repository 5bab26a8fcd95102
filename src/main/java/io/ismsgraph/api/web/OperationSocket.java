package io.ismsgraph.api.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.JsonNode;

/**
 * Speaks {@code graphql-transport-ws}, and nothing else. Not Spring's own handler: that one takes what is no message for a
 * fault of ours, cannot end a query that is being answered, and lets an operation's end be heard before its id is free.
 */
final class OperationSocket extends TextWebSocketHandler implements SubProtocolCapable {

    /** The longest message from a client, as long as the longest body over HTTP. */
    static final int LONGEST = 256 * 1024;

    static final String PROTOCOL = "graphql-transport-ws";

    private static final int MOST = 1_000;
    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus NOT_SPOKEN = new CloseStatus(4406, "Subprotocol not acceptable");

    /** Who does not take what was sent to him for so long, or lets so much pile up, has gone. */
    private static final int PATIENCE = 10_000;

    private static final int PILE = 32 * 1024 * 1024;

    private final WebGraphQlHandler pipeline;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

    OperationSocket(WebGraphQlHandler pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
            session.close(NOT_SPOKEN);
        } else if (conversations.size() >= MOST) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
        } else {
            // Pongs and answers are sent by different threads.
            var orderly = new ConcurrentWebSocketSessionDecorator(session, PATIENCE, PILE);
            conversations.put(session.getId(), new Conversation(orderly, pipeline));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var conversation = conversations.get(session.getId());
        if (conversation != null) {
            Asked.json(message.getPayload().getBytes(StandardCharsets.UTF_8))
                    .filter(OperationSocket::isMessage)
                    .ifPresentOrElse(conversation::hear, () -> conversation.close(INVALID));
        }
    }

    private static boolean isMessage(JsonNode message) {
        var payload = message.path("payload");
        var id = message.path("id");
        return switch (message.path("type").stringValue("")) {
            case "connection_init", "ping", "pong" -> payload.isObject() || payload.isNull() || payload.isMissingNode();
            case "subscribe" -> !id.stringValue("").isEmpty() && new Asked(payload).problem() == null;
            case "complete" -> id.isString();
            default -> false;
        };
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var conversation = conversations.remove(session.getId());
        if (conversation != null) {
            conversation.end();
        }
    }
}

package io.ismsgraph.api.web;

import io.ismsgraph.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's end of a WebSocket. */
public final class Socket implements Listener {

    /** The end of the connection, among what was heard. */
    private static final String CLOSED = "closed ";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** Opens one, speaking some protocols. */
    Socket(int port, String... protocols) {
        this(port, Map.entry("Authorization", "Bearer " + ServerTest.TOKEN), protocols);
    }

    private Socket(int port, Map.Entry<String, String> credential, String... protocols) {
        var builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header(credential.getKey(), credential.getValue());
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0], Arrays.copyOfRange(protocols, 1, protocols.length));
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
    }

    /** One that is acknowledged already. */
    public static Socket initialised(int port) throws InterruptedException {
        return new Socket(port, OperationSocket.PROTOCOL).initialise();
    }

    /** The same of a browser, by its session. */
    static Socket initialised(int port, String cookie) throws InterruptedException {
        return new Socket(port, Map.entry("Cookie", cookie), OperationSocket.PROTOCOL).initialise();
    }

    private Socket initialise() throws InterruptedException {
        send("{\"type\":\"connection_init\"}");
        hear("connection_ack");
        return this;
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    public Socket send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    Socket sendBytes(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /** The next message. */
    public JsonNode hear() throws InterruptedException {
        var text = next();
        if (text.startsWith(CLOSED)) {
            throw new AssertionError("not a message but " + text);
        }
        return JsonMapper.shared().readTree(text);
    }

    /** The next message, which is of a type. */
    public JsonNode hear(String type) throws InterruptedException {
        var message = hear();
        if (!message.path("type").asString("").equals(type)) {
            throw new AssertionError("not " + type + " but " + message);
        }
        return message;
    }

    /** The code it was closed with, and nothing was heard before. */
    public int closed() throws InterruptedException {
        var message = next();
        if (!message.startsWith(CLOSED)) {
            throw new AssertionError("not closed but " + message);
        }
        return Integer.parseInt(message.substring(CLOSED.length()));
    }

    public void close() {
        socket.abort();
    }

    /** The next message as it came, or that it was closed and with which code. */
    public String next() throws InterruptedException {
        var message = heard.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was heard");
        }
        return message;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add(CLOSED + status);
        return null;
    }
}

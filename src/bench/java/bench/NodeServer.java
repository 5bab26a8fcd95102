package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The neighbour we compare with: @neo4j/graphql behind Apollo Server, in a Node process, over the same database. What its
 * language expresses it is asked in {@code src/bench/node/<name>.graphql}, all else through its {@code @cypher}.
 */
final class NodeServer implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/bench/node");

    private final Process process;
    private final Client client;

    private NodeServer(Process process, Client client) {
        this.process = process;
        this.client = client;
    }

    /** Starts it, and waits until it answers. */
    static NodeServer start(Bolt database) throws IOException {
        var builder = new ProcessBuilder("node", FOLDER.resolve("server.js").toString());
        builder.environment().put("NODE_ENV", "production");
        builder.environment().put("BOLT_URI", database.uri());
        builder.environment().put("BOLT_USER", database.user());
        builder.environment().put("BOLT_PASSWORD", database.password());
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new BufferedReader(process.inputReader());
        var address = Objects.requireNonNull(output.readLine(), "The Node server ended before it was ready");
        return new NodeServer(process, new Client(address.replaceFirst("/$", ""), ""));
    }

    /** Asks a question of it. */
    Request ask(Question question, Map<String, Object> given, Size size) {
        var variables = new HashMap<>(given);
        // Its BigInt takes no numbers.
        variables.replaceAll((_, value) -> value instanceof Long ? value.toString() : value);
        return new Request(client, "/", Map.of("query", document(question, size), "variables", variables));
    }

    private static String document(Question question, Size size) {
        var file = FOLDER.resolve(question.file() + ".graphql");
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                    : Files.readString(FOLDER.resolve("through-cypher.graphql"))
                            .replace("QUESTION", question.statement(size).replaceAll("\\W", "_"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly().onExit().join();
    }
}

package io.ismsgraph;

import bench.BenchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, as a user starts it. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("open ((http://\\S+)/sign-in\\?code=\\S+)");
    private static final Pattern TOKEN = Pattern.compile("Authorization: Bearer (\\S+)");
    private static final int SECONDS = 120;

    /** What a JVM is started with that does not live long enough to earn back what C2, or checks of classes, cost. */
    public static final List<String> SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    private static final List<String> HEEDING_INTERRUPTS = heedingInterrupts();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread listener =
            Thread.ofPlatform().daemon().name("server-output").unstarted(this::listen);

    private boolean ended;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Reads to the end: one that nobody listened to would wait, once the pipe is full. */
    private void listen() {
        try (var output = process.inputReader()) {
            output.lines().forEach(line -> {
                add(line);
                if (line.contains("Authorization: Bearer")) {
                    ready.complete(true);
                }
            });
        } catch (IOException | UncheckedIOException closed) {
            lines.add("Its output was closed: " + closed.getMessage());
        } finally {
            ready.complete(false);
            end();
        }
    }

    /** What runs in the background of a shell ignores an interrupt, and so does what it starts. */
    private static List<String> heedingInterrupts() {
        var prefix = List.of("env", "--default-signal=INT");
        try {
            var tried = new ArrayList<>(prefix);
            tried.add("true");
            return new ProcessBuilder(tried).start().waitFor() == 0 ? prefix : List.of();
        } catch (IOException notThere) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until it has written so many lines, or has ended. */
    public synchronized void awaitLines(int count) throws InterruptedException {
        while (lines.size() < count && !ended) {
            wait();
        }
    }

    /** Starts it on a free port, unless the environment names one; with arguments, it is a command. */
    public static ServerProcess start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(IsmsGraph.class, SHORT_LIFE, data, environment, arguments);
    }

    /** Starts an application as {@code mvn spring-boot:run} would, with more arguments for the JVM. */
    public static ServerProcess start(
            Class<?> application, List<String> more, Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(HEEDING_INTERRUPTS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(Objects.requireNonNull(System.getProperty("server.arguments"), "server.arguments")
                .split(" ")));
        command.addAll(more);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(application.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("ISMSGRAPH_DATA", data.toString());
        // What a test does not look at would only cost it time.
        builder.environment().put("ISMSGRAPH_DEMO", "false");
        builder.environment().put("ISMSGRAPH_WARM", "false");
        builder.environment().put("ISMSGRAPH_REHEARSE", "false");
        // What a busy machine plans for the first time takes long.
        builder.environment().put("ISMSGRAPH_DEADLINE", "5m");
        builder.environment().put("ISMSGRAPH_CONSOLE_TIME", "60s");
        builder.environment().put("ISMSGRAPH_CONSOLE_JVM", "-Xmx512m " + String.join(" ", SHORT_LIFE));
        builder.environment().putAll(environment);
        var server = new ServerProcess(builder.redirectErrorStream(true).start());
        server.listener.start();
        return server;
    }

    /** One that runs for the whole test run, on its own embedded database with the demo; it also answers the benchmark. */
    public static ServerProcess shared() {
        return Shared.SERVER;
    }

    /** Waits until it is ready, or has ended without having been. */
    public ServerProcess awaitReady() {
        if (ready.join()) {
            return this;
        }
        throw new IllegalStateException("It ended before it was ready: " + lines);
    }

    /** Asks it to end, as the system does, and returns its exit status. */
    public int terminate() throws IOException, InterruptedException {
        // Process.destroy() would close its output as well.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** Asks it to end, as Ctrl-C does, and returns its exit status. */
    public int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(pid())).start().waitFor();
        return awaitEnd();
    }

    /** Waits for its end, and returns its exit status. */
    public int awaitEnd() throws InterruptedException {
        listener.join(Duration.ofSeconds(SECONDS));
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + lines);
        }
        return process.exitValue();
    }

    /** All lines read so far, of both streams. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines it wrote for its user, without the log. */
    public List<String> messages() {
        return lines().stream()
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .toList();
    }

    /** The one-time address it printed. */
    public String link() {
        return printed(LINK, 1);
    }

    /** Where it answers. */
    public String address() {
        return printed(LINK, 2);
    }

    /** The token it printed. */
    public String token() {
        return printed(TOKEN, 1);
    }

    /** What it answers to an operation. */
    public JsonNode ask(String document) throws IOException, InterruptedException {
        return JSON.readTree(
                CLIENT.send(asking(document).build(), BodyHandlers.ofString()).body());
    }

    /** What it tells first to one who listens to a subscription. */
    public JsonNode hear(String document) throws IOException, InterruptedException {
        var listening = asking(document).header("Accept", "text/event-stream").build();
        try (var lines = CLIENT.send(listening, BodyHandlers.ofLines()).body()) {
            return JSON.readTree(lines.filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("data:".length()));
        }
    }

    private HttpRequest.Builder asking(String document) {
        return HttpRequest.newBuilder(URI.create(address() + "/graphql"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it at once, without a chance to do anything more. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private String printed(Pattern what, int group) {
        var match = what.matcher(String.join("\n", lines));
        if (!match.find()) {
            throw new IllegalStateException("It did not print what was looked for: " + lines);
        }
        return match.group(group);
    }

    private static final class Shared {

        private static final ServerProcess SERVER = start();

        private static ServerProcess start() {
            try {
                var folder = Files.createTempDirectory("ismsgraph-server");
                var server =
                        ServerProcess.start(BenchServer.class, SHORT_LIFE, folder, Map.of("ISMSGRAPH_DEMO", "true"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                var begun = System.nanoTime();
                server.awaitReady();
                System.out.printf(
                        "The server with its demo was ready %d s after its start%n",
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}

package io.ismsgraph.intake.command;

import io.ismsgraph.access.RunningServer;
import io.ismsgraph.graph.Change;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retracted;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.snapshot.Taken;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A server runs: files are streamed to it. */
final class OtherProcess implements Place {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REALM = "realm=\"ismsgraph\"";
    private static final String SET = UUID.randomUUID().toString();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final RunningServer server;

    OtherProcess(RunningServer server) {
        this.server = server;
    }

    /**
     * Whether ismsgraph answers there. A server that was killed leaves its word behind, and another program may listen on
     * its port since, which must not be handed the token: the question comes without it.
     */
    boolean answers() {
        try {
            var question = HttpRequest.newBuilder(server.address().resolve("/import/none"))
                    .timeout(PATIENCE)
                    .build();
            var answer = client.send(question, BodyHandlers.discarding());
            return answer.statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED
                    && answer.headers()
                            .firstValue("WWW-Authenticate")
                            .orElse("")
                            .contains(REALM);
        } catch (InterruptedException interruption) {
            throw interrupted();
        } catch (HttpTimeoutException silence) {
            throw new CommandFailure("The server at " + server.address() + " does not answer.");
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    public Report load(Format format, Path file, Map<String, String> options, Progress progress) {
        var parameters = new HashMap<>(options);
        parameters.put("name", String.valueOf(file.getFileName()));
        parameters.put("set", SET);
        var query = String.join(
                "&",
                parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .toList());
        var reports = new ArrayList<Report>();
        post("/import/" + format.name() + "?" + query, body(file), line -> {
            if (line.progress() != null) {
                progress.rows(
                        line.progress().file(),
                        line.progress().done(),
                        line.progress().total());
            }
            if (line.report() != null) {
                reports.add(line.report());
            }
        });
        return only(reports);
    }

    private static BodyPublisher body(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return BodyPublishers.ofFile(file);
            }
        } catch (IOException unreadable) {
            // Said below, as for a file that is not there.
        }
        throw new UnreadableFile(file + ": there is no such file, or it may not be read.");
    }

    @Override
    public void changes(String load, Consumer<Change> changes) {
        send(request("/import/" + load + "/changes").GET(), line -> {
            if (line.change() != null) {
                changes.accept(line.change());
            }
        });
    }

    @Override
    public Retracted retract(String load) {
        var written = new ArrayList<Retracted>();
        post("/import/" + load + "/retract", BodyPublishers.noBody(), line -> {
            if (line.retracted() != null) {
                written.add(line.retracted());
            }
        });
        return only(written);
    }

    @Override
    public void rebuild() {
        var done = new ArrayList<Boolean>();
        post("/import/rebuild", BodyPublishers.noBody(), line -> {
            if (line.rebuilt() != null) {
                done.add(line.rebuilt());
            }
        });
        only(done);
    }

    @Override
    public Taken snapshot() {
        var taken = new ArrayList<Taken>();
        post("/snapshot", BodyPublishers.noBody(), line -> {
            if (line.snapshot() != null) {
                taken.add(line.snapshot());
            }
        });
        return only(taken);
    }

    private <T> T only(List<T> answers) {
        if (answers.size() != 1) {
            throw new CommandFailure("The server at " + server.address() + " broke off; its log says why.");
        }
        return answers.getFirst();
    }

    private void post(String path, BodyPublisher body, Consumer<Line> lines) {
        send(request(path).POST(body), lines);
    }

    private HttpRequest.Builder request(String path) {
        return server.request(path).header("Content-Type", "application/octet-stream");
    }

    private void send(HttpRequest.Builder request, Consumer<Line> lines) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofLines());
            if (response.statusCode() == 401 || response.statusCode() == 403) {
                throw new CommandFailure("The server at " + server.address() + " does not accept the token.");
            }
            response.body().forEach(text -> {
                var line = Lines.MAPPER.readValue(text, Line.class);
                if (line.error() != null) {
                    throw new UnreadableFile(line.error());
                }
                lines.accept(line);
            });
        } catch (IOException failure) {
            throw new CommandFailure("The server at " + server.address() + " broke off.");
        } catch (InterruptedException interruption) {
            throw interrupted();
        }
    }

    private static CommandFailure interrupted() {
        Thread.currentThread().interrupt();
        return new CommandFailure("Interrupted.");
    }

    @Override
    public void close() {
        client.close();
    }
}

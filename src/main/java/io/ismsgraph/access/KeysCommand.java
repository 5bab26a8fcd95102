package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.ismsgraph.access.ApiKey.Presented;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and takes back the keys of programs; a server may run meanwhile. */
@Command(name = "keys", description = "Makes, lists and takes back the keys by which programs ask.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class KeysCommand {

    private static final int REFUSED = 2;
    private static final String ADMINISTRATOR = "administrator";

    private final Path dataFolder;
    private final ApiKeys keys;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    KeysCommand(Path dataFolder, InstantSource clock) {
        this.dataFolder = dataFolder;
        this.keys = new ApiKeys(dataFolder, clock, Ticker.systemTicker());
        this.clock = clock;
    }

    /** For the keys of a data folder. */
    public static KeysCommand of(Path dataFolder) {
        return new KeysCommand(dataFolder, InstantSource.system());
    }

    @Command(description = "Makes a key, and shows it this once.")
    int create(
            @Option(names = "--name", required = true, description = "What it is for.") String name,
            @Option(names = "--role", required = true, description = "What it may: ${COMPLETION-CANDIDATES}.")
                    Role[] roles,
            @Option(names = "--organisation", description = "The id of the organisation whose own it sees.") @Nullable
                    String organisation,
            @Option(names = "--registered", description = "It asks registered documents and nothing else.")
                    boolean bound,
            @Option(names = "--lifetime", defaultValue = "P90D", description = "How long it is good, such as P90D.")
                    String lifetime)
            throws IOException {
        var given = EnumSet.copyOf(List.of(roles));
        if (given.contains(Role.ORGANISATION) != (organisation != null) || (organisation != null && given.size() > 1)) {
            return refused(
                    "A key for an organisation has the role ORGANISATION alone, and --organisation with its id.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var id = Secret.hash(Secret.random()).substring(0, 12);
        var presented = new Presented(id, Secret.random());
        try {
            var expires =
                    now.atZone(ZoneOffset.UTC).plus(Period.parse(lifetime)).toInstant();
            if (!expires.isAfter(now) || Duration.between(now, expires).toDays() > 3_660) {
                return refused("--lifetime is " + lifetime + ": a key is good for a day to ten years.");
            }
            keys.keep(new ApiKey(
                    id, name, Secret.hash(presented.secret()), given, organisation, bound, now, expires, null));
            say("Key " + id + " is good until " + expires + ". It is shown this once:\n" + presented);
            return 0;
        } catch (DateTimeException noPeriod) {
            return refused("--lifetime is " + lifetime + ": write it like P90D or P1Y.");
        }
    }

    @Command(description = "Lists all keys: what each may, until when, and when it was used last.")
    int list() throws IOException {
        for (var key : keys.all()) {
            say(String.join(
                    "\t",
                    key.id(),
                    key.name(),
                    key.roles().stream().map(Role::name).collect(Collectors.joining(",")),
                    key.organisation() == null ? "-" : key.organisation(),
                    key.bound() ? "registered documents" : "any documents",
                    state(key),
                    "last used " + keys.lastUse(key).orElse("never")));
        }
        return 0;
    }

    private String state(ApiKey key) {
        if (key.revoked() != null) {
            return "revoked " + key.revoked();
        }
        return (key.isGood(clock.instant()) ? "good until " : "expired ") + key.expires();
    }

    @Command(
            description =
                    "Takes a key back; a server refuses it within seconds. administrator is the token of the server"
                            + " that runs.")
    int revoke(@Parameters(paramLabel = "ID", description = "As list shows it, or administrator.") String id)
            throws IOException, InterruptedException {
        if (id.equals(ADMINISTRATOR)) {
            return revokeAdministrator();
        }
        var key = keys.find(id);
        if (key.isEmpty()) {
            return refused("There is no key " + id + ": list shows all there are.");
        }
        keys.keep(key.get().revoked(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        say("Key " + id + " is no longer good.");
        return 0;
    }

    /** The token goes with the server that runs, and so does whatever rests on it. */
    private int revokeAdministrator() throws IOException, InterruptedException {
        var server = RunningServer.in(dataFolder);
        if (server.isEmpty()) {
            return refused("No server runs on this data folder, so there is no token to take back.");
        }
        var request =
                server.get().request(SignIn.OUT).POST(BodyPublishers.noBody()).build();
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != HttpStatus.NO_CONTENT.value()) {
                return refused(
                        "The server at " + server.get().address() + " did not take its token back (" + status + ").");
            }
            say("The administrator's token is no longer good; the next start of the server makes another.");
            return 0;
        } catch (ConnectException nobody) {
            return refused("No server answers at " + server.get().address() + ", so there is no token to take back.");
        }
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return REFUSED;
    }
}

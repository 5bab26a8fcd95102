package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.ismsgraph.access.ApiKey.Presented;
import java.io.IOException;
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

    private final ApiKeys keys;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    KeysCommand(Path dataFolder, InstantSource clock) {
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
            keys.keep(new ApiKey(id, name, Secret.hash(presented.secret()), given, organisation, now, expires, null));
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

    @Command(description = "Takes a key back; a server refuses it within seconds.")
    int revoke(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) throws IOException {
        var key = keys.find(id);
        if (key.isEmpty()) {
            return refused("There is no key " + id + ": list shows all there are.");
        }
        keys.keep(key.get().revoked(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        say("Key " + id + " is no longer good.");
        return 0;
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return REFUSED;
    }
}

package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of programs: a file for each, in a folder that this user alone may enter. A server notices within seconds what a
 * command does to them.
 */
final class ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration USE_NOTED = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final Path folder;
    private final InstantSource clock;
    private final Cache<String, Optional<ApiKey>> known;
    private final Cache<String, Boolean> justUsed;

    ApiKeys(Path dataFolder, InstantSource clock, Ticker ticker) {
        this.folder = dataFolder.resolve("keys");
        this.clock = clock;
        this.known = kept(NOTICED, ticker);
        this.justUsed = kept(USE_NOTED, ticker);
    }

    private static <T> Cache<String, T> kept(Duration duration, Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(duration)
                .maximumSize(AT_MOST)
                .ticker(ticker)
                .build();
    }

    /** Whose key was presented, if it is good. */
    Optional<Holder> holder(String text) {
        var presented = ApiKey.Presented.of(text);
        if (presented == null) {
            return Optional.empty();
        }
        var holder = good(presented)
                .map(key -> new Holder(
                        key.name() + " (key " + key.id() + ")",
                        key.roles(),
                        key.organisation(),
                        key.bound(),
                        () -> good(presented).isPresent()));
        holder.ifPresent(_ -> use(presented.id()));
        return holder;
    }

    private Optional<ApiKey> good(ApiKey.Presented presented) {
        return known.get(presented.id(), this::read)
                .filter(key -> key.matches(presented.secret()) && key.isGood(clock.instant()));
    }

    /** All of them, the oldest first. */
    List<ApiKey> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .flatMap(name -> read(name.substring(0, name.length() - ".json".length())).stream())
                    .sorted(Comparator.comparing(ApiKey::created))
                    .toList();
        }
    }

    /** When a key was used last, to the minute. */
    Optional<String> lastUse(ApiKey key) throws IOException {
        try {
            return Optional.of(
                    Files.readString(folder.resolve(key.id() + ".used")).strip());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    Optional<ApiKey> find(String id) {
        return id.matches("[0-9a-f]{12}") ? read(id) : Optional.empty();
    }

    private Optional<ApiKey> read(String id) {
        try {
            return Optional.of(JSON.readValue(Files.readString(folder.resolve(id + ".json")), ApiKey.class));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException | JacksonException failure) {
            LOG.warn("The key {} cannot be read, and is not good: {}", id, failure.toString());
            return Optional.empty();
        }
    }

    /** Keeps a key; a reader sees either all of it or what was before. */
    void keep(ApiKey key) throws IOException {
        PrivateFiles.createFolder(folder);
        var draft = folder.resolve(key.id() + ".draft");
        PrivateFiles.createFile(draft);
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(key));
        Files.move(draft, folder.resolve(key.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void use(String id) {
        if (justUsed.asMap().putIfAbsent(id, true) == null) {
            try {
                Files.writeString(folder.resolve(id + ".used"), clock.instant() + "\n");
            } catch (IOException failure) {
                LOG.warn("That the key {} was used cannot be noted: {}", id, failure.toString());
            }
        }
    }
}

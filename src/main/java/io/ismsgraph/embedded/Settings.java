package io.ismsgraph.embedded;

import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.SettingImpl;

/** What a database is told at its start, and whether it goes by it. */
enum Settings {

    /** Of one that is written and read. */
    SERVING(""),
    /** Of one that reads a copy, for statements that people write. */
    READING("/reading-neo4j.conf");

    private static final String COMMON = "/embedded-neo4j.conf";

    private final String more;

    Settings(String more) {
        this.more = more;
    }

    private Map<String, String> all() throws IOException {
        var all = new LinkedHashMap<String, String>();
        for (var resource : more.isEmpty() ? List.of(COMMON) : List.of(COMMON, more)) {
            try (var in = Objects.requireNonNull(Settings.class.getResourceAsStream(resource));
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
            }
        }
        return all;
    }

    /**
     * Writes them beside a store.
     *
     * @param further ones, which they go before
     */
    Path write(Path home, Map<String, String> further) throws IOException {
        PrivateFiles.createFolder(home);
        var whole = new LinkedHashMap<String, String>();
        whole.put(PageCache.SETTING, PageCache.of(home));
        whole.putAll(further);
        whole.putAll(all());
        var lines = whole.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .toList();
        return Files.write(home.resolve("neo4j.conf"), lines);
    }

    /** The first that a database does not go by, or does not know: another version may have let go of one. */
    Optional<String> disregarded(Config config) throws IOException {
        return all().entrySet().stream()
                .filter(setting -> !goesBy(config, setting.getKey(), setting.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean goesBy(Config config, String name, String value) {
        try {
            return config.getSetting(name) instanceof SettingImpl<?> setting
                    && setting.parse(value).equals(config.get(setting));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}

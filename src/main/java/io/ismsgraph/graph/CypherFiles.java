package io.ismsgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The statements under {@code cypher/}, by their path without the ending. */
public final class CypherFiles {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private CypherFiles() {}

    /**
     * The file's text.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String read(String path) {
        return TEXTS.computeIfAbsent(path, CypherFiles::load);
    }

    /** The file's text with its placeholders {@code __NAME__} replaced by names of the schema. */
    public static String with(String path, Map<String, String> names) {
        var text = read(path);
        return TEXTS.computeIfAbsent(path + names, _ -> named(text, names));
    }

    private static String named(String text, Map<String, String> names) {
        var named = text;
        for (var name : names.entrySet()) {
            named = named.replace("__" + name.getKey() + "__", checked(name.getValue()));
        }
        return named;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of the schema: " + name);
        }
        return name;
    }

    private static String load(String path) {
        try (InputStream in = CypherFiles.class.getResourceAsStream("/cypher/" + path + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no cypher/" + path + ".cypher.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

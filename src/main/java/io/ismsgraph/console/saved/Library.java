package io.ismsgraph.console.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements that ismsgraph brings along: files in {@code cypher/library}, each with a head of comments, {@code // @name},
 * {@code @category}, {@code @description}, and {@code @parameter name value} for each of its parameters.
 */
final class Library {

    private static final String FILES = "classpath:cypher/library/*.cypher";
    private static final Pattern HEAD = Pattern.compile("// @(\\w+) (.*)");

    private Library() {}

    static List<SavedQuery> queries() {
        try {
            var queries = new ArrayList<SavedQuery>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var name = String.valueOf(file.getFilename()).replace(".cypher", "");
                queries.add(query(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return List.copyOf(queries);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SavedQuery query(String id, String text) {
        var head = new LinkedHashMap<String, String>();
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        var matcher = HEAD.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals("parameter")) {
                var parameter = matcher.group(2).split(" ", 2);
                parameters.put(parameter[0], JsonMapper.shared().readValue(parameter[1], Object.class));
            } else {
                head.merge(matcher.group(1), matcher.group(2), (before, more) -> before + " " + more);
            }
        }
        var statement = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return new SavedQuery(
                id,
                1,
                part(id, head, "name"),
                part(id, head, "description"),
                part(id, head, "category"),
                statement.strip(),
                parameters,
                null,
                true,
                null);
    }

    private static String part(String id, Map<String, String> head, String name) {
        var part = head.get(name);
        if (part == null) {
            throw new IllegalStateException("cypher/library/" + id + ".cypher has no // @" + name);
        }
        return part;
    }
}

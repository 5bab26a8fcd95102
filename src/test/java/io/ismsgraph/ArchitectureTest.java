package io.ismsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know what: the rules that the folders promise. */
class ArchitectureTest {

    private static final Path JAVA = Path.of("src/main/java/io/ismsgraph");
    private static final Path CYPHER = Path.of("cypher");
    private static final Pattern WRITES = Pattern.compile("\\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|INSERT|DROP)\\b");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("\\b(MATCH|UNWIND|RETURN|CALL|CYPHER|WITH)\\b");
    private static final Pattern PACKAGE = Pattern.compile("import (?:static )?io\\.ismsgraph\\.([a-z]+)\\.");

    /** The files below a folder whose text has something, by the folder right below it. */
    private static Set<String> foldersWith(Path root, Pattern wanted) throws IOException {
        var folders = new TreeSet<String>();
        texts(root).forEach((file, text) -> {
            if (wanted.matcher(text).find()) {
                folders.add(folder(root, file));
            }
        });
        return folders;
    }

    private static String folder(Path root, Path file) {
        var path = root.relativize(file);
        return path.getNameCount() == 1 ? "" : path.getName(0).toString();
    }

    private static Map<Path, String> texts(Path root) throws IOException {
        var texts = new TreeMap<Path, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void keepsTheDriverWhereTheGraphIsReached() throws IOException {
        assertThat(foldersWith(JAVA, Pattern.compile("org\\.neo4j\\.driver")))
                // The console reaches what is kept apart from the graph.
                .containsExactlyInAnyOrder("graph", "embedded", "console");
    }

    @Test
    void keepsGraphqlJavaWhereTheApiIsMade() throws IOException {
        assertThat(foldersWith(JAVA, Pattern.compile("import (static )?graphql\\.")))
                .isSubsetOf("api", "schema", "compiler", "answer");
    }

    @Test
    void writesInTheFilesThatAreMeantToOnly() throws IOException {
        var written = texts(CYPHER).entrySet().stream()
                .filter(file -> WRITES.matcher(withoutComments(file.getValue())).find())
                .map(file -> file.getKey().toString().replace('\\', '/'))
                .filter(file -> !file.matches("cypher/(commands|derived|migrations)/.*|cypher/demo/clock\\.cypher"))
                .toList();
        assertThat(written).isEmpty();
    }

    private static String withoutComments(String cypher) {
        return cypher.lines()
                .map(line -> line.replaceAll("//.*", "").replaceAll("'[^']*'", "''"))
                .collect(Collectors.joining("\n"));
    }

    /** What Java holds of Cypher is made for reading. */
    @Test
    void writesNoStatementInJava() throws IOException {
        texts(JAVA).forEach((file, text) -> TEXT.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(one -> STATEMENT.matcher(one).find())
                .forEach(one -> assertThat(one).as(file.toString()).doesNotContainPattern(WRITES)));
    }

    @Test
    void setsTheRecordClockForTheDemoOnly() throws IOException {
        assertThat(foldersWith(JAVA, Pattern.compile("[rR]ecorder(\\(\\))?\\s*\\.on\\(")))
                .containsExactly("demo");
    }

    /** What one folder knows of another, that one does not know of it. */
    @Test
    void leadsFromNoFolderBackToItself() throws IOException {
        var known = new HashMap<String, Set<String>>();
        texts(JAVA).forEach((file, text) -> PACKAGE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(other -> !other.equals(folder(JAVA, file)))
                .forEach(other -> known.computeIfAbsent(folder(JAVA, file), _ -> new TreeSet<>())
                        .add(other)));
        assertThat(known).isNotEmpty();
        var open = new TreeSet<>(known.keySet());
        var removed = true;
        while (removed) {
            removed = open.removeIf(
                    folder -> known.getOrDefault(folder, Set.of()).stream().noneMatch(open::contains));
        }
        assertThat(open).as("folders that know each other").isEmpty();
    }

    @Test
    void findsWhatItLooksFor() {
        assertThat(WRITES.matcher(withoutComments("MATCH (n) // SET\nWHERE n.x = 'SET'"))
                        .find())
                .isFalse();
        assertThat(WRITES.matcher(withoutComments("MATCH (n)\nSET n.x = 1")).find())
                .isTrue();
    }
}

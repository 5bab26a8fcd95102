package io.ismsgraph.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as its file states it: a header of comment lines, then the Cypher.
 *
 * @param name the file's name
 * @param coordinate the field it answers, {@code Type.field}
 * @param given columns of the row above that the body reads
 * @param nodes arguments that are ids: the body reads the nodes themselves, under their names
 * @param columns what it returns
 * @param promised those of the columns that are never null, marked with a {@code !}
 * @param key what orders its rows and tells them apart
 * @param clocks the columns that hold the two moments at which what stands in a row is read; none where all are read at those
 *     asked about
 * @param versions whether it reads versions and compares the clocks by itself
 * @param body the Cypher
 */
public record QuestionFile(
        String name,
        String coordinate,
        List<String> given,
        List<String> nodes,
        List<String> columns,
        Set<String> promised,
        List<String> key,
        List<String> clocks,
        boolean versions,
        String body) {

    private static final Pattern NAME = Pattern.compile("(\\w+\\.\\w+)\\.cypher");
    private static final Pattern TAG = Pattern.compile("//\\s*@(\\w+)\\s*(.*)");
    private static final Set<String> TAGS =
            new TreeSet<>(Set.of("given", "nodes", "columns", "key", "clocks", "versions"));

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if its name is not of the form {@code Type.field.cypher}, or its header says what
     *     nothing reads
     */
    public static QuestionFile parse(String name, String text) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a question file is called Type.field.cypher");
        }
        var header = text.lines().takeWhile(line -> line.startsWith("//")).toList();
        var body = text.lines().dropWhile(line -> line.startsWith("//")).toList();
        known(header);
        var columns = list(header, "columns");
        return new QuestionFile(
                name,
                matcher.group(1),
                list(header, "given"),
                list(header, "nodes"),
                columns.stream().map(column -> column.replace("!", "")).toList(),
                columns.stream()
                        .filter(column -> column.endsWith("!"))
                        .map(column -> column.replace("!", ""))
                        .collect(Collectors.toUnmodifiableSet()),
                list(header, "key"),
                list(header, "clocks"),
                header.stream()
                        .map(TAG::matcher)
                        .anyMatch(tag -> tag.matches() && tag.group(1).equals("versions")),
                String.join("\n", body).strip());
    }

    /** The same with another body. */
    QuestionFile with(String other) {
        return new QuestionFile(name, coordinate, given, nodes, columns, promised, key, clocks, versions, other);
    }

    private static void known(List<String> header) {
        header.stream()
                .map(TAG::matcher)
                .filter(tag -> tag.matches() && !TAGS.contains(tag.group(1)))
                .forEach(tag -> {
                    throw new IllegalArgumentException(
                            "nothing reads the line @" + tag.group(1) + " of its header: there are "
                                    + TAGS.stream().map(known -> "@" + known).collect(Collectors.joining(", ")));
                });
    }

    private static List<String> list(List<String> header, String name) {
        return header.stream()
                .map(TAG::matcher)
                .filter(tag -> tag.matches() && tag.group(1).equals(name))
                .flatMap(tag -> Stream.of(tag.group(2).split(",")))
                .map(String::strip)
                .toList();
    }
}

package io.ismsgraph.schema;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question as its file states it: a header of comment lines, then the Cypher.
 *
 * @param name the file's name
 * @param coordinate the field it answers, {@code Type.field}
 * @param variant what the file is a variant for, or empty
 * @param words what is asked, in words
 * @param given columns of the row above that the body reads
 * @param columns what it returns
 * @param key what orders its rows and tells them apart
 * @param when the condition under which this variant is taken, or empty
 * @param body the Cypher
 */
public record QuestionFile(
        String name,
        String coordinate,
        String variant,
        String words,
        List<String> given,
        List<String> columns,
        List<String> key,
        String when,
        String body) {

    private static final Pattern NAME = Pattern.compile("(\\w+\\.\\w+)(?:\\.(\\w+))?\\.cypher");
    private static final Pattern TAG = Pattern.compile("//\\s*@(\\w+)\\s+(.*)");

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if its name is not of the form {@code Type.field[.variant].cypher}
     */
    public static QuestionFile parse(String name, String text) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a question file is called Type.field.cypher or Type.field.variant.cypher");
        }
        var header = text.lines().takeWhile(line -> line.startsWith("//")).toList();
        var body = text.lines().dropWhile(line -> line.startsWith("//")).toList();
        var words = header.stream()
                .filter(line -> !TAG.matcher(line).matches())
                .map(line -> line.substring(2).strip())
                .toList();
        return new QuestionFile(
                name,
                matcher.group(1),
                matcher.group(2) == null ? "" : matcher.group(2),
                String.join(" ", words),
                list(header, "given"),
                list(header, "columns"),
                list(header, "key"),
                String.join("", tag(header, "when").toList()),
                String.join("\n", body).strip());
    }

    private static List<String> list(List<String> header, String name) {
        return tag(header, name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> tag(List<String> header, String name) {
        return header.stream()
                .map(TAG::matcher)
                .filter(tag -> tag.matches() && tag.group(1).equals(name))
                .map(tag -> tag.group(2));
    }
}

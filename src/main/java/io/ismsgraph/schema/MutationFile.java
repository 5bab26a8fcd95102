package io.ismsgraph.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mutation as its file states it: what it refuses and what it writes, each a section of Cypher that reads. A section begins
 * with a tag in a comment; its rows are what is refused, said or stated.
 *
 * @param name the file's name without its ending, which is the field's
 * @param nodes arguments that are ids, and the type of the node each leads to
 * @param returns the argument whose node is answered; empty for the one that is new
 * @param act the type of the node that the act is: other than usual where not everybody may see it
 * @param sections in their order
 */
public record MutationFile(String name, Map<String, String> nodes, String returns, String act, List<Section> sections) {

    /** What a mutation reads, to decide. */
    public sealed interface Section {

        /** The Cypher. */
        String body();
    }

    /**
     * Each row is a reason not to do it.
     *
     * @param words what is told, with columns in braces
     * @param byRule whether a rule of the scheme forbids it; else it does not fit what is there
     */
    public record Refuses(String words, boolean byRule, String body) implements Section {

        private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");

        /** The columns that its words name. */
        public List<String> columns() {
            return COLUMN.matcher(words).results().map(match -> match.group(1)).toList();
        }

        /** Its words with the values of a row. */
        public String told(Function<String, @Nullable Object> row) {
            return COLUMN.matcher(words)
                    .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(row.apply(match.group(1)))));
        }
    }

    /** Each row names an id, and properties that the node of this label has from now on, or {@code since} a moment. */
    public record Says(String label, String body) implements Section {}

    /**
     * Each row names both ends of a fact.
     *
     * @param holds whether it holds from now on, or does not hold any more
     */
    public record States(String from, String type, String to, boolean holds, String body) implements Section {}

    /** Each row names the id of a node of this label, of which nothing personal stays: not of what it was before, either. */
    public record Erases(String label, String body) implements Section {}

    /** Each row names a rule by which it was judged. */
    public record Judges(String body) implements Section {}

    private static final Pattern TAG = Pattern.compile("//\\s*@(\\w+)\\s*(.*)");
    private static final Pattern FACT = Pattern.compile("\\((\\w+)\\)-\\[(\\w+)]->\\((\\w+)\\)");
    private static final Pattern NODE = Pattern.compile("(\\w+)\\s*:\\s*(\\w+)");

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it has a tag that nothing reads
     */
    public static MutationFile parse(String name, String text) {
        var reading = new Reading();
        text.lines().forEach(reading::line);
        reading.end();
        return new MutationFile(name, reading.nodes, reading.returns, reading.act, List.copyOf(reading.sections));
    }

    /** The coordinate of its field. */
    public String coordinate() {
        return "Mutation." + name;
    }

    private static final class Reading {

        private final Map<String, String> nodes = new LinkedHashMap<>();
        private final List<Section> sections = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder body = new StringBuilder();
        private String returns = "";
        private String act = "Act";
        private String tag = "";

        private void line(String line) {
            var matcher = TAG.matcher(line);
            if (matcher.matches()) {
                end();
                tag = matcher.group(1);
                words.append(matcher.group(2));
            } else if (!line.startsWith("//")) {
                body.append(line).append('\n');
            } else if (!tag.isEmpty() && body.isEmpty()) {
                words.append(' ').append(line.substring(2).strip());
            }
        }

        private void end() {
            var said = words.toString().strip();
            var cypher = body.toString().strip();
            switch (tag) {
                case "" -> {}
                case "node" -> node(said);
                case "returns" -> returns = said;
                case "act" -> act = said;
                case "refuses" -> sections.add(new Refuses(said, true, cypher));
                case "conflicts" -> sections.add(new Refuses(said, false, cypher));
                case "says" -> sections.add(new Says(said, cypher));
                case "holds" -> fact(said, true, cypher);
                case "ends" -> fact(said, false, cypher);
                case "erases" -> sections.add(new Erases(said, cypher));
                case "judges" -> sections.add(new Judges(cypher));
                default ->
                    throw new IllegalArgumentException("nothing reads the line @" + tag
                            + ": there are @node, @returns, @act, @refuses, @conflicts, @says, @holds, @ends,"
                            + " @erases and @judges");
            }
            tag = "";
            words.setLength(0);
            body.setLength(0);
        }

        private void node(String said) {
            var matcher = NODE.matcher(said);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("@node " + said + " should be like @node review: Review");
            }
            nodes.put(matcher.group(1), matcher.group(2));
        }

        private void fact(String said, boolean holds, String cypher) {
            var matcher = FACT.matcher(said);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(said + " should be like (Review)-[FOUND]->(Finding)");
            }
            sections.add(new States(matcher.group(1), matcher.group(2), matcher.group(3), holds, cypher));
        }
    }
}

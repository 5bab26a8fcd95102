package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document of one object, whose rows are the objects of one array in it. */
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(Leash.LENGTH)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Spool file;
    private final String array;
    private static final int FIELD = 1_000;

    private final Set<String> named;
    private final Map<String, String> fields = new HashMap<>();
    private final long rows;

    /**
     * Reads it through, and what stands beside the array.
     *
     * @param array the name of the array
     * @param named the names of what stands beside it and matters
     * @throws UnreadableFile if it is malformed, or there is no such array
     */
    public JsonFile(Spool file, String array, String... named) {
        this.file = file;
        this.array = array;
        this.named = Set.of(named);
        this.rows = read((row, node) -> {});
        if (rows < 0) {
            throw new UnreadableFile(file.name() + ", line 1: there is no array \"" + array
                    + "\" in it. Right would be an object with its rows in \"" + array + "\".");
        }
    }

    /** A value beside the array, or null. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Refuses the file if it holds another number of rows than it says. */
    public void checkCount(String name) {
        var said = field(name);
        if (said != null && !said.equals(String.valueOf(rows))) {
            throw new UnreadableFile(
                    file.name(),
                    1,
                    name + " says it holds " + said + " entries, but there are " + rows
                            + "; it may have been cut. Fetch it again, or put " + name + " right.");
        }
    }

    /** Reads the rows. */
    public long read(BiConsumer<Row, JsonNode> rows) {
        var leash = new Leash(file.stream());
        try (var parser = MAPPER.createParser(leash)) {
            return document(parser, leash, rows);
        } catch (JacksonException failure) {
            throw refusal(failure);
        }
    }

    private UnreadableFile refusal(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Leash.TooLong) {
                return new UnreadableFile(
                        file.name(), line(failure), "one entry is longer than 1 MiB. Right would be shorter entries.");
            }
        }
        var wronglyEncoded = TextFile.firstNotUtf8(file);
        return wronglyEncoded > 0
                ? new UnreadableFile(
                        file.name(),
                        wronglyEncoded,
                        "the text is not UTF-8, as JSON is. Save it as UTF-8 and try again.")
                : new UnreadableFile(
                        file.name(),
                        line(failure),
                        "the JSON is malformed, cut short, or nested or worded beyond all bounds. Fetch it again, or"
                                + " mend it there.");
    }

    private static int line(JacksonException failure) {
        var location = failure.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private long document(JsonParser parser, Leash leash, BiConsumer<Row, JsonNode> rows) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile(
                    file.name(), 1, "it does not begin with a JSON object. Right would be {\"" + array + "\": […]}.");
        }
        var count = -1L;
        for (var beside = 0; parser.nextToken() == JsonToken.PROPERTY_NAME; beside++) {
            leash.renew();
            if (beside > FIELD) {
                throw new UnreadableFile(
                        file.name(),
                        parser.currentTokenLocation().getLineNr(),
                        "more than " + FIELD + " fields stand beside \"" + array + "\"; leave out what is not of it.");
            }
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals(array) && value == JsonToken.START_ARRAY) {
                count = array(parser, leash, rows);
            } else if (value.isScalarValue() && named.contains(name)) {
                var text = parser.getString();
                fields.put(name, text.substring(0, Math.min(text.length(), FIELD)));
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFile(
                    file.name(),
                    parser.currentTokenLocation().getLineNr(),
                    "something follows the end of the JSON object. Take it away.");
        }
        return count;
    }

    private long array(JsonParser parser, Leash leash, BiConsumer<Row, JsonNode> rows) {
        var count = 0L;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var start = parser.currentTokenLocation();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile(
                        file.name(),
                        start.getLineNr(),
                        "an entry of \"" + array + "\" is no object. Right would be {…}.");
            }
            leash.renew();
            JsonNode node = MAPPER.readTree(parser);
            rows.accept(new Row(start.getLineNr(), text(node)), node);
            count++;
        }
        return count;
    }

    private static String text(JsonNode node) {
        return new String(MAPPER.writeValueAsBytes(node), StandardCharsets.UTF_8);
    }
}

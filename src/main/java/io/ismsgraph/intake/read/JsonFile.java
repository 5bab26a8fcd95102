package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<String, String> fields = new HashMap<>();

    /**
     * Reads it through, and what stands beside the array.
     *
     * @param array the name of the array
     * @throws UnreadableFile if it is malformed, or there is no such array
     */
    public JsonFile(Spool file, String array) {
        this.file = file;
        this.array = array;
        var rows = read((row, node) -> {});
        if (rows < 0) {
            throw new UnreadableFile(file.name() + ": there is no array \"" + array + "\" in it.");
        }
        fields.putIfAbsent("#rows", String.valueOf(rows));
    }

    /** A value beside the array, or null. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Refuses the file if it holds another number of rows than it says. */
    public void checkCount(String name) {
        var said = field(name);
        var found = field("#rows");
        if (said != null && !said.equals(found)) {
            throw new UnreadableFile(file.name() + ": it says it holds " + said + " entries, but there are " + found
                    + "; it may have been cut.");
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
                return new UnreadableFile(file.name() + ": one entry is longer than 1 MiB.");
            }
        }
        var location = failure.getLocation();
        return new UnreadableFile(
                file.name(),
                location == null ? 1 : location.getLineNr(),
                "the JSON is malformed, cut short, or nested or worded beyond all bounds.");
    }

    private long document(JsonParser parser, Leash leash, BiConsumer<Row, JsonNode> rows) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile(file.name() + ": it does not begin with a JSON object.");
        }
        var count = -1L;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            leash.renew();
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals(array) && value == JsonToken.START_ARRAY) {
                count = array(parser, leash, rows);
            } else if (value.isScalarValue()) {
                fields.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFile(file.name() + ": something follows the end of the JSON object.");
        }
        return count;
    }

    private long array(JsonParser parser, Leash leash, BiConsumer<Row, JsonNode> rows) {
        var count = 0L;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var start = parser.currentTokenLocation();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile(file.name(), start.getLineNr(), "an entry of \"" + array + "\" is no object.");
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

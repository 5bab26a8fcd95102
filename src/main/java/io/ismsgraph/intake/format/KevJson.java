package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.read.JsonFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The catalogue as JSON. */
final class KevJson implements Document {

    private static final String ARRAY = "vulnerabilities";

    private final JsonFile json;
    private final Header header;

    KevJson(Spool file, Options options) {
        this.json = new JsonFile(file, ARRAY);
        json.checkCount("count");
        this.header = Header.of(Kev.SOURCE, "catalogue", released(file, options), true, options);
    }

    private long released(Spool file, Options options) {
        var written = json.field("dateReleased");
        try {
            return Fields.moment("dateReleased", written);
        } catch (Rejected malformed) {
            var inName = Fields.dayInName(file.name());
            if (inName == null && options.observed() == null) {
                throw new UnreadableFile(file.name() + ": it does not say when it was released (dateReleased); say so"
                        + " with --observed 2026-01-31.");
            }
            return inName == null ? Times.millis(Instant.EPOCH) : inName;
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public void read(Rows rows) {
        json.read((row, node) -> rows.row(row, says -> Kev.say(new Entry(node), says)));
    }

    @Override
    public List<Ending> endings() {
        return Kev.endings();
    }

    @Override
    public Framing framing() {
        return Framing.json("{\"" + ARRAY + "\":[\n", "\n]}\n");
    }

    private record Entry(JsonNode node) implements Kev.Entry {

        @Override
        public @Nullable String get(String field) {
            return Json.text(node, field);
        }

        @Override
        public List<String> cwes() {
            return Json.texts(node, "cwes");
        }
    }
}

package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.read.JsonFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The catalogue as JSON. */
final class KevJson implements Document {

    private static final String ARRAY = "vulnerabilities";

    private final JsonFile json;
    private final Header header;

    KevJson(Spool file, Options options) {
        this.json = new JsonFile(file, ARRAY, "dateReleased", "count");
        json.checkCount("count");
        this.header = Dating.of(file, options)
                .orField("dateReleased", json.field("dateReleased"))
                .orInName()
                .header(Kev.SOURCE, "catalogue", true);
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

package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.read.JsonFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The control catalogue of ISMS-P as Prowler publishes it, one file for each language. The texts of both stand on one
 * control; which automatic checks give evidence for it each file says for itself, so the two statements stand side by side.
 *
 * <p>The language is told by the file's own description, or by {@code --language}. The files carry no date; they are of the
 * day of the notice whose text they give, 2023-10-05, unless told otherwise.
 */
public final class Catalogue implements Format {

    static final String SOURCE = "isms-p-catalogue";
    static final String SCHEME = "ISMS-P";

    private static final String ANNEX = "7";

    private static final LocalDate NOTICE = LocalDate.of(2023, 10, 5);

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public Set<String> options() {
        return Set.of("language");
    }

    @Override
    public Document open(Spool file, Options options) {
        return new CatalogueFile(file, options);
    }

    private static final class CatalogueFile implements Document {

        private final JsonFile json;
        private final Header header;
        private final CatalogueWords words;
        private final String edition;

        CatalogueFile(Spool file, Options options) {
            this.json = new JsonFile(file, "Requirements", "Framework", "Version", "Description");
            var framework = json.field("Framework");
            if (framework == null || !framework.contains("ISMS-P")) {
                throw new UnreadableFile(file.name()
                        + ", line 1: its Framework is not ISMS-P. Right would be a catalogue with"
                        + " \"Framework\": \"KISA-ISMS-P\".");
            }
            this.words = CatalogueWords.of(file.name(), options.get("language"), json.field("Description"));
            var version = json.field("Version");
            this.edition = version == null ? "2023" : version.split("-")[0].strip();
            var source = SOURCE + " " + words.language();
            this.header =
                    Dating.of(file, options).or(Times.startOf(NOTICE)).header(source, "annex 7, " + edition, true);
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public List<Ending> endings() {
            return List.of(new Ending(FactType.EVIDENCED_BY_CHECK, Map.of()));
        }

        @Override
        public void read(Rows rows) {
            json.read((row, node) -> rows.row(row, says -> new CatalogueRow(node, words, edition).say(says)));
        }

        @Override
        public Framing framing() {
            var head = "{\"Framework\":\"KISA-ISMS-P\",\"Version\":\"" + edition + "\",\"Description\":\""
                    + words.sample() + "\",\"Requirements\":[\n";
            return Framing.json(head, "\n]}\n");
        }
    }

    /** The edition of a scheme, which whoever names it first begins. */
    static String edition(Statements says, String scheme, String code) {
        var id = EntityId.edition(scheme, ANNEX, code);
        says.identity("Scheme", EntityId.scheme(scheme), Map.of("code", scheme, "name", scheme));
        says.identity(
                "Edition", id, Map.of("code", code, "annex", ANNEX, "name", scheme + " " + code + ", annex " + ANNEX));
        says.common(FactType.HAS_EDITION, EntityId.scheme(scheme), id, SOURCE);
        return id;
    }

    static String editionId(String code) {
        return EntityId.edition(SCHEME, ANNEX, code);
    }

    static int position(String code) {
        var position = 0;
        var parts = code.split("\\.");
        for (var i = 0; i < 3; i++) {
            position = position * 100 + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
        }
        return position;
    }

    static Rejected malformed(String field, String value) {
        return new Rejected(field, value, "It does not begin with a code.", "2.10 System and Service Security");
    }
}

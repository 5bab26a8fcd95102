package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Reference;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.read.JsonFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Breaches as Have I Been Pwned lists them. One counts as a company's leak only if it is verified and neither fabricated,
 * retired, a spam list, malware nor a stealer log; the others are kept as unconfirmed, with what speaks against them.
 *
 * <p>A breach without a domain is an incident nobody is said to have suffered: its title is the name of a collection as
 * often as of a company. The list only grows, so it is a delta; what a newer one says of a breach is believed.
 */
public final class Breaches implements Format {

    private static final String SOURCE = "hibp";

    private static final Map<String, String> FLAGS = Map.of(
            "IsFabricated", "fabricated",
            "IsRetired", "retired",
            "IsSpamList", "spam list",
            "IsMalware", "malware",
            "IsStealerLog", "stealer log");

    @Override
    public String name() {
        return "breaches";
    }

    @Override
    public Document open(Spool file, Options options) {
        return new BreachFile(file, options);
    }

    private static final class BreachFile implements Document {

        private final JsonFile json;
        private final Header header;

        BreachFile(Spool file, Options options) {
            this.json = new JsonFile(file, "breaches", "lastUpdated", "totalBreaches");
            json.checkCount("totalBreaches");
            this.header = Dating.of(file, options)
                    .orField("lastUpdated", json.field("lastUpdated"))
                    .orInName()
                    .header(SOURCE, "breaches", false);
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public void read(Rows rows) {
            json.read((row, node) -> rows.row(row, says -> say(node, says)));
        }

        @Override
        public Framing framing() {
            return Framing.json("{\"breaches\":[\n", "\n]}\n");
        }
    }

    private static void say(JsonNode node, Statements says) {
        var name = Json.require(node, "Name", "ExampleShop2024");
        var title = Json.text(node, "Title");
        var classes = Json.texts(node, "DataClasses");
        var occurred = Times.startOf(Fields.day("BreachDate", Json.text(node, "BreachDate")));
        var flags = flags(node);
        var verified = Json.flag(node, "IsVerified");
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", title == null ? name : title);
        said.put("kind", verified && flags.isEmpty() ? "LEAK" : "UNCONFIRMED");
        said.put("occurredAt", occurred);
        said.put("becameKnownAt", Fields.moment("AddedDate", Json.text(node, "AddedDate")));
        said.put("recordsAffected", Json.count(node, "PwnCount"));
        said.put("dataClasses", classes.isEmpty() ? null : classes);
        said.put("verified", verified);
        said.put("flags", flags.isEmpty() ? null : flags);
        var id = EntityId.incident(SOURCE, name);
        says.event("Incident", id, "name", said);
        suffered(node, id, occurred, says);
    }

    private static void suffered(JsonNode node, String incident, long occurred, Statements says) {
        var written = Json.text(node, "Domain");
        if (written == null) {
            return;
        }
        var domain = Fields.domain("Domain", written);
        says.organisation(new Reference.ByDomain(domain), (owner, then) -> {
            Sites.operated(then, owner, domain, occurred, FactType.SUFFERED, incident);
        });
    }

    private static List<String> flags(JsonNode node) {
        return FLAGS.keySet().stream()
                .filter(field -> Json.flag(node, field))
                .map(FLAGS::get)
                .sorted()
                .map(String::valueOf)
                .toList();
    }
}

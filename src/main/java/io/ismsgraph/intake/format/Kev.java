package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.Statements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of known exploited vulnerabilities of CISA, as JSON or as CSV. Each is a snapshot: what a newer catalogue no
 * longer lists is not known exploited from its date on.
 *
 * <p>The JSON says when it was released. The CSV does not: unless told otherwise it is of the day its newest entry was added.
 */
public final class Kev implements Format {

    static final String SOURCE = "kev";

    private static final Map<String, Object> UNLISTED = Map.of("knownExploited", false);

    @Override
    public String name() {
        return "kev";
    }

    @Override
    public Document open(Spool file, Options options) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? new KevCsv(file, options)
                : new KevJson(file, options);
    }

    static List<Ending> endings() {
        return List.of(new Ending(FactType.AFFECTED_BY, UNLISTED));
    }

    /** One entry, by the names of the JSON. */
    interface Entry {

        @Nullable
        String get(String field);

        List<String> cwes();
    }

    /** Which vulnerability an entry is about, whatever else is wrong with it. */
    static String key(Entry entry, Statements says) {
        var cve = Fields.cve("cveID", entry.get("cveID"));
        says.key(EntityId.vulnerability(cve));
        return cve;
    }

    static void say(Entry entry, Statements says) {
        var cve = key(entry, says);
        var id = EntityId.vulnerability(cve);
        var added = Fields.day("dateAdded", entry.get("dateAdded"));
        if (Times.startOf(added) > says.observed()) {
            throw new Rejected(
                    "dateAdded", added.toString(), "It was added after the catalogue's date.", "an earlier day");
        }
        says.identity("Vulnerability", id, Map.of("cve", cve));
        says.state("Vulnerability", id, "kevDateAdded", catalogued(entry, added), Times.startOf(added), UNLISTED);
        product(entry, id, added, says);
    }

    private static Map<String, @Nullable Object> catalogued(Entry entry, LocalDate added) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("title", entry.get("vulnerabilityName"));
        said.put("description", entry.get("shortDescription"));
        said.put("vendor", entry.get("vendorProject"));
        said.put("product", entry.get("product"));
        said.put("requiredAction", entry.get("requiredAction"));
        said.put("cwes", entry.cwes().isEmpty() ? null : entry.cwes());
        said.put("knownExploited", true);
        said.put("kevDateAdded", added);
        said.put("kevDueDate", Fields.date("dueDate", entry.get("dueDate")));
        said.put("ransomwareUse", ransomware(entry.get("knownRansomwareCampaignUse")));
        return said;
    }

    private static boolean ransomware(@Nullable String written) {
        return switch (written == null ? "" : written) {
            case "Known" -> true;
            case "Unknown", "" -> false;
            default ->
                throw new Rejected(
                        "knownRansomwareCampaignUse", written, "It is one of two words.", "Known or Unknown");
        };
    }

    private static void product(Entry entry, String vulnerability, LocalDate added, Statements says) {
        var vendor = entry.get("vendorProject");
        var product = entry.get("product");
        if (vendor == null || product == null) {
            throw new Rejected(
                    vendor == null ? "vendorProject" : "product", null, "Nothing stands there.", "Microsoft, Windows");
        }
        var id = EntityId.product(vendor, product, null);
        says.identity("Product", id, Map.of("name", named(vendor, product), "vendor", vendor, "product", product));
        says.listed(FactType.AFFECTED_BY, id, vulnerability, Times.startOf(added));
    }

    private static String named(String vendor, String product) {
        var repeats = product.toLowerCase(Locale.ROOT).startsWith(vendor.toLowerCase(Locale.ROOT));
        return repeats ? product : vendor + " " + product;
    }
}

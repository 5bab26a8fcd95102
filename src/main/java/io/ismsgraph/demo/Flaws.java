package io.ismsgraph.demo;

import static io.ismsgraph.demo.Table.cell;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Real products and vulnerabilities, and weaknesses. Ids, dates and scores are facts; which version is affected is
 * simplified to the years of a product's vulnerabilities.
 */
final class Flaws {

    private static final int MOMENT = 1;

    private final Book book;
    private final World world;
    private final List<Map<String, String>> vulnerabilities = Table.read("vulnerabilities");

    Flaws(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        Table.read("products").forEach(this::product);
        vulnerabilities.forEach(this::vulnerability);
        world.products.forEach(this::affected);
        Table.read("weaknesses").forEach(this::weakness);
    }

    private void product(Map<String, String> row) {
        var vendor = cell(row, "vendor");
        var version = cell(row, "version");
        var name = called(row) + " " + version;
        var id = EntityId.product(vendor, cell(row, "product"), version);
        var properties = new HashMap<String, Object>(
                Map.of("name", name, "vendor", vendor, "product", cell(row, "product"), "version", version));
        var end = cell(row, "endOfSupport");
        if (!end.isEmpty()) {
            properties.put("endOfSupport", LocalDate.parse(end));
        }
        book.describe(MOMENT, Feed.FLAWS, "Product", Book.always(), id, properties);
        var first = Integer.parseInt(cell(row, "firstYear"));
        var last = Integer.parseInt(cell(row, "lastYear"));
        world.products.add(new World.Product(id, cell(row, "line"), first, last));
    }

    /** Described since the year of its id; in the catalogue of exploited ones since the day it entered. */
    private void vulnerability(Map<String, String> row) {
        var flaw = flaw(row);
        var properties = new HashMap<String, Object>(Map.of(
                "cve", flaw.name(),
                "title", flaw.title(),
                "vendor", cell(row, "vendor"),
                "product", cell(row, "product"),
                "cvss", Double.valueOf(cell(row, "cvss")),
                "cwes", List.of(cell(row, "cwes").split(";")),
                "knownExploited", false));
        if (!cell(row, "epss").isEmpty()) {
            properties.put("epss", Double.valueOf(cell(row, "epss")));
            properties.put("epssPercentile", Double.valueOf(cell(row, "percentile")));
        }
        var moment = Math.max(MOMENT, Timeline.learnt(flaw.since()));
        book.describe(moment, Feed.FLAWS, "Vulnerability", flaw.since(), flaw.id(), properties);
        if (!cell(row, "kevAdded").isEmpty()) {
            exploited(row, flaw);
        }
    }

    private void exploited(Map<String, String> row, World.Flaw flaw) {
        var added = LocalDate.parse(cell(row, "kevAdded"));
        var properties = Map.<String, Object>of(
                "knownExploited",
                true,
                "kevDateAdded",
                added,
                "kevDueDate",
                LocalDate.parse(cell(row, "kevDue")),
                "ransomwareUse",
                cell(row, "ransomware").equals("1"));
        var moment = Math.max(MOMENT, Timeline.learnt(added));
        book.describe(moment, Feed.FLAWS, "Vulnerability", Times.startOf(added), flaw.id(), properties);
    }

    private static World.Flaw flaw(Map<String, String> row) {
        var cve = cell(row, "cve");
        var severity = (int) Math.min(5, Math.max(1, Math.round(Double.parseDouble(cell(row, "cvss")) / 2)));
        var title = cell(row, "what") + " in " + called(row);
        return new World.Flaw(EntityId.vulnerability(cve), cve, title, severity, Times.startOf(since(row)), true);
    }

    /** Of the newest only the year and the day it entered the catalogue are known here. */
    private static LocalDate since(Map<String, String> row) {
        var year = year(row);
        if (year < Timeline.FIRST_DAY.getYear()) {
            return LocalDate.of(year, 1, 1);
        }
        var added = cell(row, "kevAdded");
        return added.isEmpty() ? LocalDate.of(year + 1, 1, 1) : LocalDate.parse(added);
    }

    private static int year(Map<String, String> row) {
        return Integer.parseInt(cell(row, "cve").substring(4, 8));
    }

    /** Some products have their vendor's name. */
    private static String called(Map<String, String> row) {
        var product = cell(row, "product");
        return product.startsWith(cell(row, "vendor")) ? product : cell(row, "vendor") + " " + product;
    }

    private void affected(World.Product product) {
        var affecting = new ArrayList<World.Flaw>();
        for (var row : vulnerabilities) {
            if (cell(row, "line").equals(product.line())
                    && year(row) >= product.firstYear()
                    && year(row) <= product.lastYear()) {
                var flaw = flaw(row);
                var moment = Math.max(MOMENT, Timeline.learnt(flaw.since()));
                book.holds(moment, Feed.FLAWS, Link.AFFECTED_BY, product.id(), flaw.id(), flaw.since());
                affecting.add(flaw);
            }
        }
        world.vulnerabilities.put(product, affecting);
    }

    private void weakness(Map<String, String> row) {
        var name = cell(row, "name");
        var id = EntityId.weakness(name);
        book.describe(
                MOMENT,
                Feed.FLAWS,
                "Weakness",
                Book.always(),
                id,
                Map.of("name", name, "description", cell(row, "description")));
        world.weaknesses.add(new World.Flaw(id, name, name, 2, Book.always(), false));
    }
}

package io.ismsgraph.demo;

import io.ismsgraph.identity.EntityId;
import java.util.Locale;

/** Where the demo's statements come from. */
enum Feed {
    CATALOGUE("isms-p-catalogue", "Catalogue of schemes and controls (demo)"),
    FLAWS("flaws", "List of products and vulnerabilities (demo)"),
    REGISTRY("registry", "Registry of organisations and certificates (demo)"),
    SCANNER("scanner", "Scanner of touchpoints (demo)"),
    REPORTS("reports", "Incident reports (demo)"),
    INSPECTION("on site", "On-site inspections (demo)");

    private final String by;
    private final String title;

    Feed(String by, String title) {
        this.by = by;
        this.title = title;
    }

    /** Who states what comes from it. */
    String by() {
        return by;
    }

    String title() {
        return title;
    }

    String id() {
        return EntityId.source(title);
    }

    String file(int moment) {
        return name().toLowerCase(Locale.ROOT) + "-" + Timeline.day(moment) + "-" + (moment + 1) + ".csv";
    }

    /** The load of this feed at a moment. */
    String load(int moment) {
        return EntityId.load("demo", file(moment), Timeline.day(moment).toString());
    }
}

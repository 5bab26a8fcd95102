package io.ismsgraph.intake.format;

import io.ismsgraph.intake.UnreadableFile;
import java.util.Locale;

/** What a file of dependencies holds. */
enum DependencyKind {
    CA,
    CDN,
    DNS,
    STAPLING;

    static DependencyKind of(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.startsWith("cacurrent")) {
            return CA;
        }
        if (name.startsWith("cdncurrent")) {
            return CDN;
        }
        if (name.startsWith("dnsconcall")) {
            return DNS;
        }
        if (name.startsWith("staplecurrent")) {
            return STAPLING;
        }
        throw new UnreadableFile(file
                + ": the name tells what the file holds, and begins with CACurrent, CDNCurrent, DNSconcAll or"
                + " stapleCurrent.");
    }
}

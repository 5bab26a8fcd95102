package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Spool;
import java.util.Set;

/**
 * Asset data reports of Qualys. Only detections of type {@code Vuln} are exposures: one for each CVE of the detection, or one
 * to a weakness named after the detection if it has none. The report speaks for the hosts it lists: an exposure that a host
 * had and a newer report of that host does not list is not seen any more.
 *
 * <p>A report does not say whose its hosts are. {@code --organisation} does, and {@code --system} in which system; without,
 * the touchpoints stand alone until somebody says who exposes them.
 */
public final class Qualys implements Format {

    static final String SOURCE = "qualys";

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public Set<String> options() {
        return Set.of("organisation", "system");
    }

    @Override
    public Document open(Spool file, Options options) {
        return new QualysReport(file, options);
    }
}

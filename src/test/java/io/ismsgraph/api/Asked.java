package io.ismsgraph.api;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the flagship.
 *
 * @param known whether exploits of the vulnerability are known: any of these
 * @param asOf the moment in the world, in effect
 * @param knownAt the moment of our knowledge, in effect
 * @param clocks how the two are given
 */
record Asked(
        Set<String> via,
        boolean certificate,
        boolean unpatched,
        List<String> certifiedSectors,
        List<String> leakingSectors,
        List<Boolean> known,
        double cvss,
        double epss,
        Period age,
        Period window,
        long asOf,
        long knownAt,
        Map<String, String> clocks) {

    /** Something random; what narrows too much would leave nothing to compare, so each filter narrows now and then. */
    static Asked random(
            Set<String> via, Random random, @Nullable Instant asOf, @Nullable Instant knownAt, Instant now) {
        var clocks = new HashMap<String, String>();
        if (asOf != null) {
            clocks.put("asOf", asOf.toString());
        }
        if (knownAt != null) {
            clocks.put("knownAt", knownAt.toString());
        }
        var known = knownAt == null ? now : knownAt;
        return new Asked(
                via,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(5) > 0 ? RandomSharing.SECTORS : List.of("PLATFORM", "HEALTH"),
                random.nextInt(5) > 0 ? RandomSharing.SECTORS : List.of("FINANCE", "HEALTH"),
                random.nextInt(5) > 0 ? List.of(true, false) : List.of(true),
                random.nextInt(5) > 0 ? 0 : 6.0,
                random.nextInt(5) > 0 ? 0 : 0.25,
                random.nextInt(5) > 0 ? Period.ZERO : Period.ofDays(60),
                random.nextBoolean() ? Period.ofYears(1) : Period.ofDays(500),
                Times.millis(asOf == null ? known : asOf),
                Times.millis(known),
                clocks);
    }

    Map<String, @Nullable Object> variables() {
        var variables = new HashMap<String, @Nullable Object>(clocks);
        variables.put("via", List.copyOf(via));
        variables.put("certificate", certificate);
        variables.put("unpatched", unpatched);
        variables.put("certified", certifiedSectors);
        variables.put("leaking", leakingSectors);
        variables.put("known", known);
        variables.put("cvss", cvss);
        variables.put("epss", epss);
        variables.put("age", age.toString());
        variables.put("window", window.toString());
        variables.put("first", 15);
        return variables;
    }
}

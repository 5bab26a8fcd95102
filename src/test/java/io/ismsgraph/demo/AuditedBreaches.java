package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Leaks of organisations that held a certificate that day, worked out from the statements about both alone. */
final class AuditedBreaches {

    private static final Set<String> LABELS = Set.of("Incident", "Certificate");
    private static final Set<String> TYPES = Set.of("HOLDS", "SUFFERED");

    private final List<Moment> moments = new ArrayList<>();
    private final long asOf;
    private final long knownAt;

    AuditedBreaches(List<Moment> all, long asOf, long knownAt) {
        this.asOf = asOf;
        this.knownAt = knownAt;
        for (var moment : all) {
            var about = moment.statements().stream()
                    .filter(AuditedBreaches::matters)
                    .toList();
            moments.add(new Moment(moment.at(), about));
        }
    }

    private static boolean matters(Statement statement) {
        return switch (statement) {
            case Statement.States said -> LABELS.contains(said.label());
            case Statement.Removals said -> LABELS.contains(said.label());
            case Statement.Facts said -> TYPES.contains(said.type());
        };
    }

    /** Organisation, incident, certificate, audit, breach. */
    Set<String> hits() {
        var hits = new TreeSet<String>();
        var now = Snapshot.of(moments, asOf, knownAt);
        for (var suffered : now.ofType("SUFFERED")) {
            var incident = suffered.to();
            if (!"LEAK".equals(now.property("Incident", incident, "kind"))
                    || !(now.property("Incident", incident, "occurredAt") instanceof Long breached)) {
                continue;
            }
            var then = Snapshot.of(moments, breached, knownAt);
            var latest = then.outgoing("HOLDS").getOrDefault(suffered.from(), Set.of()).stream()
                    .map(certificate -> audit(then, certificate))
                    .max((one, other) -> one.at == other.at
                            ? other.certificate.compareTo(one.certificate)
                            : Long.compare(one.at, other.at));
            latest.ifPresent(audit -> hits.add(String.join(
                    " ",
                    suffered.from(),
                    incident,
                    audit.certificate,
                    Instant.ofEpochMilli(audit.at).toString(),
                    Instant.ofEpochMilli(breached).toString())));
        }
        return hits;
    }

    private record Audit(String certificate, long at) {}

    private static Audit audit(Snapshot then, String certificate) {
        var issued = (LocalDate) Objects.requireNonNull(then.property("Certificate", certificate, "issuedOn"));
        return new Audit(certificate, Times.startOf(issued));
    }
}

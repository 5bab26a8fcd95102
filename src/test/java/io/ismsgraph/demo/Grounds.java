package io.ismsgraph.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grounds for revocation that what was said gives, worked out from a snapshot of it. */
final class Grounds {

    private final Snapshot world;
    private final LocalDate today;

    Grounds(Snapshot world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    private Set<String> next(String type, String id) {
        return world.outgoing(type).getOrDefault(id, Set.of());
    }

    private @Nullable LocalDate day(String label, String id, String property) {
        return (LocalDate) world.property(label, id, property);
    }

    /** Organisation, ground, what shows it. */
    Set<String> proposed() {
        var found = new TreeSet<String>();
        for (var rule : world.ids("Rule")) {
            if ("REVOCATION_GROUND".equals(world.property("Rule", rule, "kind")) && isInForce(rule)) {
                world.outgoing("HOLDS").keySet().forEach(organisation -> shown(rule, organisation)
                        .forEach(shows -> found.add(String.join(" ", organisation, rule, shows))));
            }
        }
        return found;
    }

    /** Organisation, number of different grounds, of those with two or more. */
    Set<String> several() {
        var grounds = new TreeMap<String, Set<String>>();
        proposed().stream().map(ground -> ground.split(" ")).forEach(ground -> grounds.computeIfAbsent(
                        ground[0], _ -> new HashSet<>())
                .add(ground[1]));
        return grounds.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> each.getKey() + " " + each.getValue().size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isInForce(String rule) {
        var from = day("Rule", rule, "inForceFrom");
        var to = day("Rule", rule, "inForceTo");
        return "ADOPTED".equals(world.property("Rule", rule, "standing"))
                && from != null
                && !from.isAfter(today)
                && (to == null || to.isAfter(today));
    }

    private List<String> shown(String rule, String organisation) {
        var leaks = next("SUFFERED", organisation).stream()
                .filter(incident -> "LEAK".equals(world.property("Incident", incident, "kind")))
                .toList();
        return switch (String.valueOf(world.property("Rule", rule, "detects"))) {
            case "OVERDUE_DEFECTS" -> defects(organisation);
            case "NOT_REVIEWED" -> notReviewed(organisation);
            case "VICTIMS" ->
                leaks.stream()
                        .filter(leak -> world.property("Incident", leak, "recordsAffected") instanceof Long records
                                && records >= (Long) requireNonNull(world.property("Rule", rule, "least")))
                        .toList();
            case "REPETITION" ->
                leaks.size() >= (Long) requireNonNull(world.property("Rule", rule, "count")) ? leaks : List.of();
            case "GROSS_NEGLIGENCE" ->
                next("SUFFERED", organisation).stream()
                        .filter(incident ->
                                Boolean.TRUE.equals(world.property("Incident", incident, "grossNegligence")))
                        .toList();
            default -> List.of();
        };
    }

    private List<String> defects(String organisation) {
        var watched = new Watched(world, today);
        return next("UNDERGOES", organisation).stream()
                .flatMap(review -> next("FOUND", review).stream())
                .filter(finding -> watched.overdue(finding)
                        .filter(round -> round.endsWith("true"))
                        .isPresent())
                .toList();
    }

    /** Certificates older than a year, if the last review on record ended longer ago. */
    private List<String> notReviewed(String organisation) {
        var since = today.minusYears(1);
        var ends = next("UNDERGOES", organisation).stream()
                .map(review -> day("Review", review, "endedOn"))
                .filter(Objects::nonNull)
                .toList();
        if (ends.isEmpty() || ends.stream().anyMatch(end -> !end.isBefore(since))) {
            return List.of();
        }
        return next("HOLDS", organisation).stream()
                .filter(certificate -> requireNonNull(day("Certificate", certificate, "issuedOn"))
                        .isBefore(since))
                .toList();
    }
}

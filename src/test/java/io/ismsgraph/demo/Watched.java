package io.ismsgraph.demo;

import static java.util.Objects.requireNonNull;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What those who watch over the scheme ask about the life of certificates, worked out from a snapshot of what was said. */
final class Watched {

    private static final Set<String> CLOSED = Set.of("VERIFIED", "ACCEPTED");

    private final Snapshot world;
    private final LocalDate today;

    Watched(Snapshot world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    /** A control that was passed, and failed in an incident. */
    private record Failed(String organisation, String incident, String control, String conclusion, String review) {}

    /** A conclusion of a review. */
    private record Concluded(String review, String conclusion, LocalDate on) {}

    private Set<String> next(String type, String id) {
        return world.outgoing(type).getOrDefault(id, Set.of());
    }

    private @Nullable LocalDate day(String label, String id, String property) {
        return (LocalDate) world.property(label, id, property);
    }

    private List<Failed> failed() {
        var failed = new ArrayList<Failed>();
        world.outgoing("SUFFERED").forEach((organisation, incidents) -> {
            for (var incident : incidents) {
                for (var control : next("IMPLICATES", incident)) {
                    conclusions(organisation, control).stream()
                            .filter(one -> one.on.isBefore(day(incident)))
                            .max(Comparator.comparing(Concluded::on)
                                    .thenComparing(Concluded::conclusion, Comparator.reverseOrder()))
                            .filter(one -> "MET".equals(world.property("Conclusion", one.conclusion, "verdict")))
                            .ifPresent(one -> failed.add(
                                    new Failed(organisation, incident, control, one.conclusion, one.review)));
                }
            }
        });
        return failed;
    }

    /** The day on which it happened, or else became known. */
    private LocalDate day(String incident) {
        var occurred = (@Nullable Long) world.property("Incident", incident, "occurredAt");
        var known = (@Nullable Long) world.property("Incident", incident, "becameKnownAt");
        return Instant.ofEpochMilli(occurred == null ? requireNonNull(known) : occurred)
                .atZone(Times.KOREA)
                .toLocalDate();
    }

    private List<Concluded> conclusions(String organisation, String control) {
        return next("UNDERGOES", organisation).stream()
                .flatMap(review -> next("CONCLUDES", review).stream()
                        .filter(conclusion -> next("ABOUT", conclusion).contains(control))
                        .map(conclusion -> new Concluded(
                                review, conclusion, requireNonNull(day("Conclusion", conclusion, "concludedOn")))))
                .toList();
    }

    /** Organisation, incident, control, conclusion, review. */
    Set<String> passedThenFailed() {
        return failed().stream()
                .map(one -> String.join(" ", one.organisation, one.incident, one.control, one.conclusion, one.review))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reviewer, number of conclusions that failed, number of incidents. */
    Set<String> failedPasses() {
        return failedPasses("REVIEWED_BY");
    }

    /** Body, number of conclusions that failed, number of incidents. */
    Set<String> failedPassesOfBodies() {
        return failedPasses("CARRIED_OUT_BY");
    }

    private Set<String> failedPasses(String by) {
        var failed = new TreeMap<String, Set<String>>();
        var incidents = new TreeMap<String, Set<String>>();
        for (var one : failed()) {
            for (var reviewer : next(by, one.review)) {
                failed.computeIfAbsent(reviewer, _ -> new HashSet<>()).add(one.conclusion);
                incidents.computeIfAbsent(reviewer, _ -> new HashSet<>()).add(one.incident);
            }
        }
        var found = new TreeSet<String>();
        failed.forEach((reviewer, conclusions) -> found.add(reviewer + " " + conclusions.size() + " "
                + incidents.getOrDefault(reviewer, Set.of()).size()));
        return found;
    }

    /** Organisation, evidence, control, number of reviews, whether it was used after its time. */
    Set<String> reusedEvidence() {
        var reviews = new TreeMap<String, Set<String>>();
        var late = new HashSet<String>();
        world.outgoing("UNDERGOES").forEach((organisation, undergone) -> {
            for (var review : undergone) {
                for (var conclusion : next("CONCLUDES", review)) {
                    for (var evidence : next("SUPPORTED_BY", conclusion)) {
                        for (var control : next("ABOUT", conclusion)) {
                            var use = String.join(" ", organisation, evidence, control);
                            reviews.computeIfAbsent(use, _ -> new HashSet<>()).add(review);
                            if (isLate(conclusion, evidence)) {
                                late.add(use);
                            }
                        }
                    }
                }
            }
        });
        var found = new TreeSet<String>();
        reviews.forEach((use, in) -> {
            if (in.size() > 1 || late.contains(use)) {
                found.add(use + " " + in.size() + " " + late.contains(use));
            }
        });
        return found;
    }

    private boolean isLate(String conclusion, String evidence) {
        var end = day("Evidence", evidence, "effectiveTo");
        return end != null
                && !requireNonNull(day("Conclusion", conclusion, "concludedOn")).isBefore(end);
    }

    /** Finding, organisation, end of the round, days past it, whether it was the last, certificate. */
    Set<String> overdueFindings() {
        var found = new TreeSet<String>();
        world.outgoing("UNDERGOES").forEach((organisation, reviews) -> {
            for (var review : reviews) {
                for (var finding : next("FOUND", review)) {
                    overdue(finding)
                            .ifPresent(round -> found.add(
                                    String.join(" ", finding, organisation, round, threatened(organisation, review))));
                }
            }
        });
        return found;
    }

    /** Of a defect that is past the end of a round: that end, days past it, whether it was the last. */
    Optional<String> overdue(String finding) {
        var first = day("Finding", finding, "firstDueOn");
        var last = day("Finding", finding, "finalDueOn");
        if (first == null
                || !first.isBefore(today)
                || CLOSED.contains(world.property("Finding", finding, "progress"))) {
            return Optional.empty();
        }
        var isLast = last != null && last.isBefore(today);
        var due = isLast ? last : first;
        return Optional.of(due + " " + ChronoUnit.DAYS.between(due, today) + " " + isLast);
    }

    private String threatened(String organisation, String review) {
        var checked = next("CHECKS", review);
        return next("HOLDS", organisation).stream()
                .filter(certificate -> checked.isEmpty() || checked.contains(certificate))
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}

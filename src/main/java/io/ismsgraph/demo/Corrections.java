package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was believed and turned out otherwise: it changes what was true, not when that was learnt. */
final class Corrections {

    private final Book book;
    private final World world;
    private final Dice dice = new Dice("corrections");

    Corrections(Book book, World world) {
        this.book = book;
        this.world = world;
    }

    void write() {
        var onShared = sharedWithLeaking();
        dice.some(world.patched.stream().filter(onShared::contains).toList(), 14)
                .forEach(exposure -> neverPatched(exposure, late()));
        dice.some(world.patched, 40).forEach(exposure -> neverPatched(exposure, after(exposure.learnt())));
        dice.some(world.patched, 25).forEach(this::stillSeenOnSite);
        dice.some(world.patched, 12).forEach(this::neverThere);
        dice.some(world.covers, 14).forEach(this::notInScope);
        leaks(true, 6).forEach(this::notContained);
        leaks(false, 6).forEach(this::containedAfterAll);
        leaks(false, 4).forEach(this::notALeak);
        dice.some(world.gateways, 6).forEach(this::notExposed);
        dice.some(world.candidates(), 6).forEach(this::inAnotherSector);
    }

    /** On things that certified organisations share with leaking ones, so that it shows. */
    private Set<World.Exposure> sharedWithLeaking() {
        var leaking = world.leaking();
        var shared = new HashSet<String>();
        for (var things : List.of(world.gateways, world.addresses)) {
            for (var thing : things) {
                var operators =
                        thing.systems().stream().map(World.Service::operator).toList();
                if (!Collections.disjoint(operators, leaking)) {
                    shared.add(thing.touchpoint().id());
                }
            }
        }
        var found = new HashSet<World.Exposure>();
        world.patched.stream()
                .filter(exposure -> shared.contains(exposure.touchpoint().id()))
                .forEach(found::add);
        return found;
    }

    private int after(int moment) {
        return dice.between(moment + 1, Timeline.count() + 5);
    }

    /** In the last weeks. */
    private static int late() {
        return Timeline.count() - 2;
    }

    /** What was said to be patched never was. */
    private void neverPatched(World.Exposure exposure, int moment) {
        if (moment <= exposure.learnt()) {
            return;
        }
        book.holds(moment, Feed.SCANNER, Link.EXPOSED_TO, exposure.touchpoint().id(), exposure.id(), exposure.ended());
        book.describe(moment, Feed.SCANNER, "Exposure", exposure.ended(), exposure.id(), Map.of("status", "OPEN"));
    }

    /** An inspector sees what the scanner no longer does: both statements stand. */
    private void stillSeenOnSite(World.Exposure exposure) {
        var moment = after(exposure.learnt());
        book.holds(
                moment, Feed.INSPECTION, Link.EXPOSED_TO, exposure.touchpoint().id(), exposure.id(), exposure.ended());
    }

    private void neverThere(World.Exposure exposure) {
        var moment = after(exposure.learnt());
        book.retract(
                moment, Feed.SCANNER, Link.EXPOSED_TO, exposure.touchpoint().id(), exposure.id());
        book.describe(
                moment, Feed.SCANNER, "Exposure", exposure.ended(), exposure.id(), Map.of("status", "FALSE_POSITIVE"));
    }

    /** The scope was copied wrongly: the system was never in it. */
    private void notInScope(World.Cover cover) {
        var moment = after(Math.max(cover.learnt(), Timeline.later()));
        book.retract(
                moment,
                Feed.REGISTRY,
                Link.COVERS,
                cover.certificate(),
                cover.system().id());
    }

    private List<World.Incident> leaks(boolean contained, int count) {
        var recent = Timeline.noon(Timeline.DEMO_DAY.minusDays(330));
        return dice.some(
                world.incidents.stream()
                        .filter(incident -> incident.kind().equals("LEAK") && incident.known() > recent)
                        .filter(incident -> incident.known() < Timeline.at(late() - 6))
                        .filter(incident -> (incident.contained() != null) == contained)
                        .toList(),
                count);
    }

    private void notContained(World.Incident incident) {
        var nothing = Collections.<String, Object>singletonMap("containedAt", null);
        book.describe(late(), Feed.REPORTS, "Incident", incident.known(), incident.id(), nothing);
    }

    /** It was contained soon, and nobody had said so. */
    private void containedAfterAll(World.Incident incident) {
        var contained = incident.known() + 20L * 86_400_000;
        book.describe(late() + 1, Feed.REPORTS, "Incident", contained, incident.id(), Map.of("containedAt", contained));
    }

    private void notALeak(World.Incident incident) {
        var properties =
                Map.<String, Object>of("kind", "UNCONFIRMED", "verified", false, "flags", List.of("fabricated"));
        book.describe(late() + 1, Feed.REPORTS, "Incident", incident.known(), incident.id(), properties);
    }

    /** The gateway was never this system's. */
    private void notExposed(World.Shared gateway) {
        var system = gateway.systems().getLast();
        book.retract(
                late() - 1,
                Feed.REGISTRY,
                Link.EXPOSES,
                system.id(),
                gateway.touchpoint().id());
    }

    private void inAnotherSector(World.Organisation organisation) {
        book.describe(
                dice.between(Timeline.later(), late()),
                Feed.REGISTRY,
                "Organisation",
                Times.startOf(LocalDate.of(2012, 1, 1)),
                organisation.id(),
                Map.of("sector", "OTHER"));
    }
}

package io.ismsgraph.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo graph, made the same way every time. */
public final class DemoGraph {

    /** The day on which the demo is looked at: what happened lies before it. */
    public static final LocalDate DAY = Timeline.DEMO_DAY;

    private DemoGraph() {}

    /** All that is to be written, in the order of its record times. */
    public static List<Moment> moments() {
        return Stream.concat(world().stream(), Life.moments().stream())
                .sorted(Comparator.comparingLong(Moment::at))
                .toList();
    }

    /** The world in which the life of certificates takes place. */
    static List<Moment> world() {
        var book = new Book();
        var world = new World();
        new Catalogue(book).write();
        new Flaws(book, world).write();
        new Organisations(book, world).write();
        new Systems(book, world).write();
        var touchpoints = new Touchpoints(book, world);
        touchpoints.write();
        touchpoints.takeDown();
        var incidents = new Incidents(book, world);
        incidents.plan();
        new Sharing(book, world).write();
        new Providers(book, world).write();
        new Certificates(book, world).write();
        new Suppliers(book, world).write();
        new Exposures(book, world).write();
        incidents.write();
        new Corrections(book, world).write();
        return book.moments();
    }
}

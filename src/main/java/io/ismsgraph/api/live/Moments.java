package io.ismsgraph.api.live;

import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Journal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * The moments at which answers may have become others: something was recorded, by this instance or another, or something
 * begins or ends by itself. One small question to the graph a few times a second finds them for everybody, while anybody
 * listens.
 */
final class Moments {

    private static final Logger LOG = LoggerFactory.getLogger(Moments.class);

    private static final Duration POLL = Duration.ofMillis(200);

    /** In milliseconds: at most so often is anybody told, and at least so often. */
    private static final long APART = 1_000;

    private static final long AT_LEAST = 60_000;

    private final Journal journal;
    private final GraphReader reader;
    private final Flux<Moment> all;
    private volatile @Nullable Moment told;
    private volatile @Nullable Moment fresh;

    Moments(Journal journal, GraphReader reader, Scheduler workers) {
        this.journal = journal;
        this.reader = reader;
        this.all = Flux.interval(POLL)
                .onBackpressureDrop()
                .publishOn(workers, 1)
                .mapNotNull(_ -> next())
                .share();
    }

    /** Each as it comes. Whoever does not take one in time keeps the others waiting: he has to drop some. */
    Flux<Moment> all() {
        return all;
    }

    private @Nullable Moment next() {
        try {
            return told(reader.now());
        } catch (GraphFailure passing) {
            LOG.debug("The journal could not be read; it will be tried again.", passing);
            return null;
        }
    }

    private @Nullable Moment told(long now) {
        var before = told;
        if (before != null && now - before.asOf() < APART) {
            return null;
        }
        var standing = journal.standing(before == null ? now : before.asOf());
        var isNew = before == null
                || standing.recorded() != before.knownAt()
                || standing.due() <= now
                || now - before.asOf() >= AT_LEAST;
        if (isNew) {
            told = new Moment(Math.max(now, standing.recorded()), standing.recorded(), number(before) + 1);
        }
        return isNew ? told : null;
    }

    private static long number(@Nullable Moment moment) {
        return moment == null ? 0 : moment.number();
    }

    /** The present, for one who begins; those who begin within the same second share it. */
    Moment present() {
        var now = reader.now();
        var recorded = journal.standing(now).recorded();
        var known = fresh;
        if (known == null || known.knownAt() != recorded || now - known.asOf() >= APART) {
            known = new Moment(Math.max(now, recorded), recorded, number(told));
            fresh = known;
        }
        return known;
    }

    /** Whether nothing has been recorded since a moment. */
    boolean isLast(Moment moment) {
        return journal.standing(moment.asOf()).recorded() == moment.knownAt();
    }
}

package io.ismsgraph.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets one ask first what nobody has asked before; who comes with the same meanwhile waits for him. As long as there is no plan,
 * a database makes one for each who asks, and a long statement is planned for seconds.
 */
final class FirstAskedReader extends ForwardingReader {

    /** As many as a database keeps plans. */
    private static final int MOST = 1_000;

    private final Cache<String, Boolean> asked =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Map<String, CountDownLatch> beingAsked = new ConcurrentHashMap<>();

    FirstAskedReader(GraphReader reader) {
        super(reader);
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        if (asked.getIfPresent(statement) != null) {
            return super.row(statement, parameters, deadline);
        }
        var mine = new CountDownLatch(1);
        var first = beingAsked.putIfAbsent(statement, mine);
        if (first != null) {
            await(first, deadline);
            return super.row(statement, parameters, deadline);
        }
        try {
            var row = super.row(statement, parameters, deadline);
            asked.put(statement, true);
            return row;
        } finally {
            beingAsked.remove(statement);
            mine.countDown();
        }
    }

    /** Whatever becomes of the first: one that failed may have left a plan. */
    private static void await(CountDownLatch first, Deadline deadline) {
        try {
            if (!first.await(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw GraphFailure.late(new TimeoutException());
            }
        } catch (InterruptedException calledBack) {
            Thread.currentThread().interrupt();
            throw GraphFailure.late(calledBack);
        }
    }
}

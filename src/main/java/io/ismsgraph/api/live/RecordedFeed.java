package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import io.ismsgraph.graph.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One listener to what is recorded: the journal keeps for him what he has not heard yet. */
final class RecordedFeed {

    private final Recorded recorded;
    private final Journal journal;
    private final Answers answers;
    private Place place;

    RecordedFeed(Recorded recorded, Journal journal, Answers answers, Place place) {
        this.recorded = recorded;
        this.journal = journal;
        this.answers = answers;
        this.place = place;
    }

    /** Says at once what would be wrong with every answer. */
    void tryOut() {
        answers.with(recorded.question(), variables(List.of(), place.done(), null));
    }

    /**
     * What there is to tell next, of what was recorded until a moment.
     *
     * @return nothing if all is told
     * @throws org.springframework.graphql.execution.SubscriptionPublisherException if there is no answer
     */
    @Nullable
    ExecutionResult next(Moment until) {
        while (true) {
            var entry = journal.next(place.done()).orElse(null);
            if (entry == null || entry.at() > until.knownAt()) {
                return null;
            }
            var page = Recorded.page(
                    answers.with(recorded.question(), variables(entry.touched(), entry.at(), place.page())));
            place = after(page, entry.at());
            if (page.get("nodes") instanceof List<?> changes && !changes.isEmpty()) {
                return recorded.event(page, place, entry.at());
            }
        }
    }

    private Place after(Map<?, ?> page, long at) {
        var info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
        return Boolean.TRUE.equals(info.get("hasNextPage"))
                ? new Place(place.done(), String.valueOf(info.get("endCursor")))
                : new Place(at, null);
    }

    private static Map<String, @Nullable Object> variables(List<String> among, long at, @Nullable String page) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(Recorded.AMONG, among);
        variables.put(Recorded.FROM, Moment.words(at - 1));
        variables.put(Recorded.TO, Moment.words(at));
        variables.put(Recorded.AFTER, page);
        return variables;
    }
}

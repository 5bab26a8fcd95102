package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import java.lang.ref.SoftReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One listener to a watch: where he is, and what he has been told. */
final class WatchFeed {

    private final Watch watching;
    private final Question question;
    private final Answers answers;
    private @Nullable Moment heard;

    /** What he has been told; where memory is short it is forgotten, and asked for again. */
    private SoftReference<@Nullable Map<String, @Nullable Object>> answer = new SoftReference<>(null);

    /** @param heard where he left off, if he comes back */
    WatchFeed(Watch watching, Question question, Answers answers, @Nullable Moment heard) {
        this.watching = watching;
        this.question = question;
        this.answers = answers;
        this.heard = heard;
    }

    /**
     * What there is to tell at a moment, if anything.
     *
     * @throws org.springframework.graphql.execution.SubscriptionPublisherException if there is no answer
     */
    @Nullable
    ExecutionResult at(Moment moment) {
        if (heard != null && moment.isNoLaterThan(heard)) {
            return null;
        }
        var before = heard == null ? null : before(heard);
        var after = answers.at(question, moment);
        var skipped = heard == null || heard.number() == 0 ? 0 : Math.max(0, moment.number() - heard.number() - 1);
        answer = new SoftReference<>(after);
        heard = moment;
        return before == null || watching.parts().isNews(before, after)
                ? watching.event(before, after, moment, skipped)
                : null;
    }

    private Map<String, @Nullable Object> before(Moment moment) {
        var known = answer.get();
        return known == null ? answers.at(question, moment) : known;
    }
}

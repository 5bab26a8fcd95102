package io.ismsgraph.api.live;

import graphql.ExecutionResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One listener to a watch: where he is, and what he has been told. */
final class WatchFeed {

    private final Watching watching;
    private final Question question;
    private final Answers answers;
    private @Nullable Moment heard;
    private @Nullable Map<String, @Nullable Object> answer;

    /** @param heard where he left off, if he comes back */
    WatchFeed(Watching watching, Question question, Answers answers, @Nullable Moment heard) {
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
        var before = answer;
        if (heard != null && before == null) {
            before = answers.at(question, heard);
        }
        if (heard != null && moment.isNoLaterThan(heard)) {
            answer = before;
            return null;
        }
        var after = answers.at(question, moment);
        var skipped = heard == null || heard.number() == 0 ? 0 : Math.max(0, moment.number() - heard.number() - 1);
        answer = after;
        if (before != null && !watching.parts().isNews(before, after)) {
            // Nothing was told: what is skipped later, and where he goes on after it, count from here all the same.
            heard = moment;
            return null;
        }
        heard = moment;
        return watching.event(before, after, moment, skipped);
    }
}

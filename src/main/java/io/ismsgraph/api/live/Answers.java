package io.ismsgraph.api.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.ismsgraph.api.Present;
import io.ismsgraph.api.Reservation;
import io.ismsgraph.compiler.View;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/** Asks a question once for all who want the same answer. */
final class Answers {

    /** As long as those who are told of a moment may be apart. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final long MOST = 200;

    private record Asked(Question question, Object place) {}

    private final Cache<Asked, Map<String, @Nullable Object>> answers = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .softValues()
            .build();

    /** Of questions as anybody with the same rights asks them, whether each gets an answer of his own. */
    private final Cache<Question, Boolean> reserved =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Function<ExecutionInput, ExecutionResult> graphql;
    private final Moments moments;

    Answers(Function<ExecutionInput, ExecutionResult> graphql, Moments moments) {
        this.graphql = graphql;
        this.moments = moments;
    }

    /**
     * The answer at a moment, past or present.
     *
     * @throws SubscriptionPublisherException if there is none
     */
    Map<String, @Nullable Object> at(Question question, Moment moment) {
        return shared(asked(question, moment), () -> {
            // The present is read in the fastest way, and is that moment if nothing was recorded meanwhile.
            var answer = moment.asOf() >= moment.knownAt() && moments.isLast(moment)
                    ? ask(question, question.present(), question.variables(), Map.of(Present.class, present(moment)))
                    : null;
            return answer != null && moments.isLast(moment) ? answer : pinned(question, moment);
        });
    }

    private static Present present(Moment moment) {
        return new Present(moment.asOf());
    }

    private Map<String, @Nullable Object> pinned(Question question, Moment moment) {
        var variables = new HashMap<>(question.variables());
        variables.put(Question.AS_OF, Moment.words(moment.asOf()));
        variables.put(Question.KNOWN_AT, Moment.words(moment.knownAt()));
        return ask(question, question.pinned(), variables, Map.of(Present.class, present(moment)));
    }

    /** The answer for some more values. */
    Map<String, @Nullable Object> with(Question question, Map<String, @Nullable Object> more) {
        return shared(asked(question, more), () -> {
            var variables = new HashMap<>(question.variables());
            variables.putAll(more);
            return ask(question, question.present(), variables, Map.of());
        });
    }

    /** While it is not known whose the answer is, it is taken to be reserved. */
    private Asked asked(Question question, Object place) {
        var anybody = question.ofAnybody();
        return new Asked(Boolean.FALSE.equals(reserved.getIfPresent(anybody)) ? anybody : question, place);
    }

    private Map<String, @Nullable Object> shared(Asked asked, Supplier<Map<String, @Nullable Object>> answer) {
        return Objects.requireNonNull(answers.get(asked, _ -> answer.get()));
    }

    private Map<String, @Nullable Object> ask(
            Question question, String document, Map<String, @Nullable Object> variables, Map<?, Object> context) {
        var reservation = new Reservation();
        var input = ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(context)
                .graphQLContext(Map.of(View.class, question.view(), Reservation.class, reservation))
                .build();
        var result = graphql.apply(input);
        if (!result.getErrors().isEmpty()) {
            throw new SubscriptionPublisherException(withoutPaths(result.getErrors()), null);
        }
        reserved.put(question.ofAnybody(), reservation.isMade());
        return result.getData();
    }

    /** Paths lead into a document that nobody has written. */
    private static List<GraphQLError> withoutPaths(List<GraphQLError> errors) {
        return errors.stream()
                .map(error -> GraphQLError.newError()
                        .message("%s", error.getMessage())
                        .errorType(error.getErrorType())
                        .extensions(error.getExtensions())
                        .build())
                .toList();
    }
}

package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.ismsgraph.graph.FailingReader;
import io.ismsgraph.graph.GraphReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A graph that does not answer, and faults of our own: one error for each root, in words for whoever asks. */
class FailureTest {

    private static final String TWO = "{ a: node(id: \"a\") { id } __typename b: node(id: \"b\") { id } }";

    private static ExecutionResult ask(GraphReader reader, String document) {
        return new TestApi(reader).ask(document, Map.of());
    }

    private static void isOneErrorForEachRoot(ExecutionResult result, String code) {
        assertThat(result.getErrors())
                .extracting(GraphQLError::getPath)
                .containsExactly(List.<Object>of("a"), List.<Object>of("b"));
        assertThat(result.getErrors())
                .allSatisfy(error -> assertThat(error.getExtensions()).isEqualTo(Map.of("code", code)))
                .allSatisfy(error -> assertThat(error.getMessage())
                        .isNotBlank()
                        .doesNotContain("driver", "Neo", "bolt", "Exception"));
        assertThat(result.<Object>getData()).hasToString("{a=null, __typename=Query, b=null}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unreachable, UNAVAILABLE",
        "none free, UNAVAILABLE",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration, TIMED_OUT",
        "Neo.ClientError.Transaction.Terminated, TIMED_OUT",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError, TOO_COSTLY",
        "Neo.ClientError.Statement.SyntaxError, INTERNAL"
    })
    void tellsWhyTheGraphDidNotAnswer(String failure, String code) {
        isOneErrorForEachRoot(ask(FailingReader.failing(failure), TWO), code);
    }

    @Test
    void tellsOfAFaultWithoutItsWords() {
        isOneErrorForEachRoot(ask(FailingReader.broken(), TWO), "INTERNAL");
    }

    @Test
    void tellsOfAnAnswerInAnotherForm() {
        isOneErrorForEachRoot(ask(FailingReader.answering(List.of(1L, "x")), TWO), "INTERNAL");
        isOneErrorForEachRoot(ask(FailingReader.answering(List.of()), TWO), "INTERNAL");
    }

    @Test
    void takesTheWholeAnswerWhereARootIsPromised() {
        var result = ask(FailingReader.broken(), "{ organisations { totalCount } a: node(id: \"a\") { id } }");
        assertThat(result.<Object>getData()).isNull();
        assertThat(result.getErrors())
                .extracting(GraphQLError::getPath)
                .containsExactlyInAnyOrder(List.<Object>of("organisations"), List.<Object>of("a"));
    }
}

package io.ismsgraph.console.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ismsgraph.graph.TestGraph;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.QueryType;

/** What is let in, and that a database agrees; what is not, and that it says why. */
class GateTest {

    @Test
    void admitsWhateverIsCompiled() throws IOException {
        var softly = new SoftAssertions();
        for (var statement : CompiledStatements.all()) {
            softly.assertThatCode(() -> Gate.admit(statement)).as(statement).doesNotThrowAnyException();
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("io.ismsgraph.console.gate.Corpus#allowed")
    void admitsWhatInvestigatorsNeed(String statement) {
        assertThatCode(() -> Gate.admit(statement)).doesNotThrowAnyException();
    }

    /** Each for its own reason: a misspelt one would be refused as well. */
    @Test
    void refusesWhatDoesMoreThanRead() {
        var softly = new SoftAssertions();
        var refused = Corpus.refused();
        assertThat(refused.size()).isGreaterThan(2_000);
        for (var one : refused) {
            softly.assertThat(catchThrowable(() -> Gate.admit(one.statement())))
                    .as(one.statement())
                    .isInstanceOf(StatementRefused.class)
                    .hasMessageContaining(one.says());
        }
        softly.assertAll();
    }

    /** What a real database reads the same statements as. */
    @Test
    void admitsWhatADatabaseTakesForReading() {
        var softly = new SoftAssertions();
        try (var session = TestGraph.shared().driver().session()) {
            for (var statement : Corpus.allowed()) {
                softly.assertThatCode(() -> assertThat(session.run(
                                                "EXPLAIN CYPHER 25 "
                                                        + Gate.admit(statement).text(),
                                                parameters())
                                        .consume()
                                        .queryType())
                                .isEqualTo(QueryType.READ_ONLY))
                        .as(statement)
                        .doesNotThrowAnyException();
            }
        }
        softly.assertAll();
    }

    private static Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (var name : List.of("id", "label", "labels", "type", "text", "property", "when")) {
            parameters.put(name, "a");
        }
        for (var name : List.of("now", "steps", "most", "a", "b")) {
            parameters.put(name, 1);
        }
        parameters.putAll(Map.of("rows", List.of(Map.of("id", "a")), "wide", true));
        return parameters;
    }

    @Test
    void sendsWhatItLookedAt() {
        assertThat(Gate.admit("MATCH (n) RETURN n; ").text().strip()).isEqualTo("MATCH (n) RETURN n");
        assertThat(Gate.admit("RETURN '😀;' ; // 😀;").text().strip()).isEqualTo("RETURN '😀;'");
        assertThat(Gate.admit("CYPHER 25 RETURN 1").text().strip()).isEqualTo("RETURN 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "-10, 39", "7, -42"})
    void boundsRangesByTheirParameters(long from, long to) {
        var admitted = Gate.admit("UNWIND range($other, 9) AS x\nRETURN [i IN range($from, $to) | i]");
        assertThatCode(() -> admitted.with(Map.of("from", from, "to", to))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admitted.with(Map.of("from", from, "to", to > from ? to + 1 : to - 1)))
                .isInstanceOfSatisfying(StatementRefused.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("too long").hasMessageContaining("50");
                    assertThat(List.of(refusal.line(), refusal.column())).containsExactly(2, 14);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "text", "double"})
    void refusesParametersThatBoundNothing(String kind) {
        var parameters =
                Map.of("text", Map.of("n", "5"), "double", Map.of("n", 5.0)).getOrDefault(kind, Map.of());
        assertThatThrownBy(() -> Gate.admit("RETURN [i IN range(1, $n) | i]").with(parameters))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("$n");
    }
}

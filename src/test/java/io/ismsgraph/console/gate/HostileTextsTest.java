package io.ismsgraph.console.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.graph.TestGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.QueryType;

/** Texts at random; {@code -Djqwik.tries.default=100000} takes a hundred times as many. */
class HostileTextsTest {

    private static final List<String> WORDS = Stream.concat(
                    Stream.concat(
                            Corpus.allowed().stream(), Corpus.refused().stream().map(Corpus.Refused::statement)),
                    Stream.of("' \" ` /* */ // \\ ; ( [ { ) ] } $ s' 0x .. -> <- \n \uD83D"))
            .flatMap(text -> words(text).stream())
            .distinct()
            .toList();

    private static final List<String> CLAUSES = List.of(
            "CREATE (zz) ",
            "MERGE (zz) ",
            "SET zz.a = 1 ",
            "REMOVE zz.a ",
            "DETACH DELETE zz ",
            "LOAD CSV FROM 'a' AS zz ",
            "FOREACH (zz IN [1] | CREATE (:A)) ",
            "USE system ",
            "SHOW SETTINGS ",
            "TERMINATE TRANSACTIONS 'a' ",
            "CALL dbms.info() ",
            "CALL apoc.do() YIELD zz ");

    private static List<String> words(String text) {
        var lexer = new Cypher25Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens().stream().map(Token::getText).toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(200), soups());
    }

    private static Arbitrary<String> soups() {
        return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
    }

    /** A statement some of whose words are lost, doubled or exchanged. */
    @Provide
    Arbitrary<String> mutants() {
        var statements = Arbitraries.of(Stream.concat(
                        Corpus.allowed().stream(), Corpus.refused().stream().map(Corpus.Refused::statement))
                .toList());
        return Combinators.combine(statements, Arbitraries.integers().between(0, 400), Arbitraries.of(WORDS))
                .as(HostileTextsTest::mutant);
    }

    private static String mutant(String statement, int at, String word) {
        var words = new ArrayList<>(words(statement));
        int place = at / 3 % words.size();
        switch (at % 3) {
            case 0 -> words.remove(place);
            case 1 -> words.add(place, word);
            default -> words.set(place, word);
        }
        return String.join("", words);
    }

    @Property(seed = "1")
    void areAdmittedOrRefusedAtAPlaceWithinThem(@ForAll("texts") String text) {
        assertAnswered(text);
    }

    @Property(seed = "1")
    void areAdmittedOrRefusedHoweverTheyCameToBe(@ForAll("mutants") String text) {
        assertAnswered(text);
    }

    private static void assertAnswered(String text) {
        try {
            Gate.admit(text);
        } catch (StatementRefused refusal) {
            var lines = text.split("\n", -1);
            assertThat(refusal.line()).isBetween(1, lines.length);
            assertThat(refusal.column()).isBetween(1, lines[refusal.line() - 1].length() + 1);
            assertThat(refusal.getMessage()).isNotBlank().doesNotContain("antlr", "Context", "Exception");
        }
    }

    /** Whatever is let in, a database takes for reading, or for nothing. */
    @Property(seed = "1", tries = 40)
    void areReadingIfTheyAreAdmitted(@ForAll("mutants") String text) {
        try {
            var admitted = Gate.admit(text).text();
            try (var session = TestGraph.shared().driver().session()) {
                assertThat(session.run("EXPLAIN CYPHER 25 " + admitted, new HashMap<>())
                                .consume()
                                .queryType())
                        .isEqualTo(QueryType.READ_ONLY);
            } catch (ClientException misspelt) {
                assertThat(misspelt.code()).startsWith("Neo.ClientError.Statement.");
            }
        } catch (StatementRefused refusal) {
            assertThat(refusal).isNotNull();
        }
    }

    /** Where a word may begin a clause, another clause may stand before it as well. */
    @Property(seed = "1")
    void areRefusedWithAForbiddenClauseBetween(
            @ForAll("allowed") String statement, @ForAll("clauses") String clause, @ForAll int at) {
        var words = words(statement);
        var places = IntStream.range(0, words.size())
                .filter(i -> words.get(i).matches("MATCH|RETURN|UNWIND|WITH|FILTER|LET|FINISH"))
                .filter(i -> i < 2 || !words.get(i - 2).matches("STARTS|ENDS"))
                .toArray();
        var place = places[Math.floorMod(at, places.length)];
        var text = IntStream.range(0, words.size())
                .mapToObj(i -> i == place ? clause + words.get(i) : words.get(i))
                .collect(Collectors.joining());
        assertThatThrownBy(() -> Gate.admit(text)).isInstanceOf(StatementRefused.class);
    }

    @Provide
    Arbitrary<String> allowed() {
        return Arbitraries.of(Corpus.allowed().stream()
                .filter(one -> !one.startsWith("CALL db.propertyKeys") && !one.startsWith("CALL db.schema"))
                .toList());
    }

    @Provide
    Arbitrary<String> clauses() {
        return Arbitraries.of(CLAUSES);
    }
}

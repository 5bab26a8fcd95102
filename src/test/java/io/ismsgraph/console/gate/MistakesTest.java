package io.ismsgraph.console.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a statement is wrong, and what is said of it. */
class MistakesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
        MATHC (n) RETURN n                                  § 1 §  1 § “MATHC” does not fit here
        MATCH (n RETURN n                                   § 1 § 10 § “RETURN” does not fit here
        MATCH (n) RETRUN n                                  § 1 § 11 § “RETRUN” does not fit here
        MATCH (n) RETURN                                    § 1 § 17 § The statement ends too early
        MATCH (n) WHERE n.a = RETURN n                      § 1 § 30 § “n” does not fit here
        MATCH (n)-[->(m) RETURN n                           § 1 § 12 § “-” does not fit here
        MATCH (n)↵WHERE n.a ==  1↵RETURN n                  § 2 § 12 § “=” does not fit here
        RETURN 1 +                                          § 1 § 11 § The statement ends too early
        RETURN [1, 2                                        § 1 § 13 § The statement ends too early
        RETURN {a 1}                                        § 1 § 11 § “1” does not fit here
        RETURN 1↵↵  ; RETURN 2                              § 3 §  3 § One statement is run at a time
        RETURN '가나다' AS 이름, nothing.here('a')           § 1 § 21 § function nothing.here
        RETURN '😀😀', nothing.here('a')                     § 1 § 14 § function nothing.here
        RETURN 'a↵b' AS x,↵  linenumber()                   § 3 §  3 § function linenumber
        RETURN 1 /* a↵ b */, file()                         § 2 §  8 § function file
        MATCH (n)↵// a comment↵SET n.a = 1                  § 3 §  1 § SET writes
        MATCH (n)↵↵CALL (n) {↵  DELETE n↵}                  § 4 §  3 § DELETE writes
        MATCH (n) WHERE n.a =~ 'x' RETURN n                 § 1 § 21 § =~ may need time
        MATCH (a)-[r:A*]->(b) RETURN r                      § 1 § 15 § at most 8 hops
        MATCH (a)-[:A]->{2,}(b) RETURN a                    § 1 § 17 § at most 8 hops
        MATCH p = shortestPath((a)-[*..3]-(b)) RETURN p     § 1 § 11 § Shortest paths
        RETURN [i IN range(1, 2000) | i]                    § 1 § 14 § This range is too long
        RETURN 1,↵ reduce(s = 'a', i IN [1] | s + s)        § 2 §  2 § it doubles
        UNWIND $a AS a↵RETURN 1, [x IN $b | $c]             § 2 § 11 § each step of another
        MATCH (n) RETURN 'a                                 § 1 § 18 § This text is not closed
        MATCH (n) RETURN 1 AS `a                            § 1 § 23 § This name is not closed
        MATCH (n)↵/* RETURN n                               § 2 §  1 § This comment is not closed
        RETURN 'a' + '\\u0041'                              § 1 § 15 § \\u stands for another character
        RETURN '😀' + s'{1}'                                § 1 § 15 § expressions inside it
        RETURN '\u202e'                                          § 1 §  9 § not shown (U+202E)
        RETURN 1 ? 2                                        § 1 § 10 § “?” does not fit here
        RETURN 1 # 2                                        § 1 § 10 § # has no meaning
        CALL db.labels() YIELD label↵CALL dbms.info()       § 2 §  6 § procedure dbms.info
        CYPHER 25 MATCH (n) CREATE (m)                      § 1 § 21 § CREATE writes
        MATCH (a)-[r]->(b)↵USING SCAN a:A RETURN a          § 2 §  1 § USING tells the planner
        """)
    void areNamedAtTheirPlace(String statement, int line, int column, String says) {
        assertThatThrownBy(() -> Gate.admit(statement.replace('↵', '\n')))
                .isInstanceOfSatisfying(StatementRefused.class, refusal -> {
                    assertThat(List.of(refusal.line(), refusal.column())).containsExactly(line, column);
                    assertThat(refusal).hasMessageContaining(says);
                });
    }

    /** What a few words may follow is named; names of the parser's own are not. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
        MATCH (n) RETURN n ORDER n      § what may stand here is BY.
        UNWIND [1] 2                    § what may stand here is AS.
        MATHC (n) RETURN n              § look for what is misspelt or missing
        """)
    void areToldWithWhatWouldBeRight(String statement, String says) {
        assertThatThrownBy(() -> Gate.admit(statement))
                .hasMessageContaining(says)
                .hasMessageNotContainingAny("Exception", "Context", "_", "org.", "null");
    }
}

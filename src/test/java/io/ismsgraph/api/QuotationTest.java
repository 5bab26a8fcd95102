package io.ismsgraph.api;

import static io.ismsgraph.api.Drift.faults;
import static io.ismsgraph.api.Drift.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.ProductFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that quotes another means what the other finds. */
class QuotationTest {

    private static final String SCHEMA = "extend type Query { \"A.\" numbers(least: Int!, word: String): OneConnection!"
            + " \"B.\" sum(least: Int!): Int } type One { \"A.\" n: Int! }";
    private static final String NUMBERS = """
        // Numbers.
        // @columns n!
        // @key n
        UNWIND range($least, 40) AS n
        WITH n WHERE page(n) AND after(n) AND coalesce($word, 'odd') = 'odd'
        RETURN n ORDER BY n LIMIT $limit\
        """;

    private static ProductFiles quoting(String quotation) {
        return product(
                SCHEMA,
                Map.of(
                        "Query.numbers.cypher",
                        NUMBERS,
                        "Query.sum.cypher",
                        "// Their sum.\n// @columns total\nCALL () { " + quotation
                                + " } RETURN sum(n) + 0 * $least AS total"));
    }

    /** Without the page that either is asked for. */
    @Test
    void readsAllRowsOfTheOther() {
        var api = new TestApi(
                quoting("rows(Query.numbers, word: 'odd')"), TestGraph.shared().reader());
        assertThat(api.data("{ sum(least: 38) numbers(least: 38, first: 1) { totalCount nodes { n } } }"))
                .hasToString("{sum=117, numbers={totalCount=3, nodes=[{n=38}]}}");
        assertThat(new TestApi(
                                quoting("rows(Query.numbers, word: null, least: 40)"),
                                TestGraph.shared().reader())
                        .data("{ sum(least: 1) }"))
                .hasToString("{sum=40}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rows(Query.nothing, word: 'odd')           | there is no such question
        rows(Query.numbers, word: 1, most: 3)      | it reads no $most
        rows(Query.patchesThatCutMost)             | it quotes another itself
        rows(Query.numbers)                        | uses $word, which is no argument of its field
        """)
    void refusesWhatCannotBeQuoted(String quotation, String complaint) {
        assertThat(faults(quoting(quotation)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("cypher/questions/Query.sum.cypher"))
                .anySatisfy(fault -> assertThat(fault.message()).contains(complaint));
    }
}

package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.ProductFiles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever in mutation files does not fit stops the start, by file and coordinate. */
class MutationDriftTest {

    private static final String FIELD = "\"Tests.\" test(\"A review.\" review: ID!, \"A day.\" on: Date): Review!";
    private static final String HEAD = "// Tests.\n// @node review: Review\n// @returns review\n";
    private static final String SOUND = "// @says Review\nRETURN $review AS id, $on AS endedOn\n";

    @Test
    void startsWithASoundMutationMore() {
        assertThat(Drift.faults(Drift.mutation(FIELD, HEAD + SOUND))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiterString = "=>", textBlock = """
        // @says Review; RETURN $review AS id, $on AS endedAt => the schema knows no property endedAt of Review
        // @says Paper; RETURN $review AS id, $on AS endedOn => the schema knows no nodes of type Paper
        // @says Review; RETURN $on AS endedOn => @says Review has no column id
        // @says Review; RETURN $review AS id, $today AS endedOn => does not use the argument on of its field
        // @says Review; RETURN $review AS id, $on AS endedOn, $day AS openedOn => uses $day, which is no argument of its field
        // @says Review; SET review.endedOn = $on RETURN review.id AS id => does more than read
        // @says Review; MATCH (r)-[x]->(s) RETURN r.id AS id, $on AS endedOn => names no relationship type
        // @refuses It ended on {day}.; RETURN $on AS on => @refuses tells {day}, which is no column of its rows
        // @holds (Review)-[FOUND]->(Control); RETURN $review AS from, $on AS to => no hop of the schema leads by FOUND from Review to Control
        // @holds (Review)-[FOUND]->(Finding); RETURN $review AS from, $on AS day, $on AS to => the schema knows no property day of FOUND
        // @holds (Review)-[FOUND]->(Finding); RETURN $review AS from, $on AS on => @holds and @ends have a column to
        // @holds Review to Finding; RETURN $review AS from, $on AS to => should be like (Review)-[FOUND]->(Finding)
        // @judges; RETURN $on AS on => @judges has a column rule
        // @writes Review; RETURN $review AS id, $on AS endedOn => nothing reads the line @writes
        // @returns paper; // @says Review; RETURN $review AS id, $on AS endedOn => answers paper, which is no @node
        // @node on: Day; // @says Review; RETURN $review AS id, $on AS endedOn => finds a Day by on, which is no type of nodes
        """)
    void refusesAMutationThat(String text, String complaint) {
        assertThat(Drift.faults(Drift.mutation(FIELD, HEAD + text.replace("; ", "\n"))))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("cypher/mutations/test.cypher"))
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains(complaint));
    }

    @Test
    void refusesAMutationWithoutAFile() {
        assertThat(Drift.faults(Drift.product(
                        "extend type Mutation { \"Tests.\" test: Review @auth(roles: [ADMINISTRATOR]) }", Map.of())))
                .extracting(Fault::message)
                .containsExactly("has no source: give it a file cypher/mutations/test.cypher");
    }

    @Test
    void refusesAFileWithoutAMutation() {
        var with = Drift.mutation("\"Tests.\" other: Review", HEAD + SOUND);
        assertThat(Drift.faults(with))
                .extracting(Fault::message)
                .contains("does what no field asks for: declare it in a schema file, or remove this file");
    }

    @Test
    void refusesAStageThatThereIsNot() {
        var schema =
                "extend enum ReviewStage { \"Lost.\" LOST @label(ko: \"분실\", en: \"Lost\") @stage(next: [\"FOUND\"]) }";
        var with = Drift.mutation(FIELD, HEAD + SOUND);
        var graphql = new TreeMap<>(with.graphql());
        graphql.put("stage.graphqls", schema);
        assertThat(Drift.faults(new ProductFiles(graphql, with.questions(), with.predicates(), with.mutations())))
                .extracting(Fault::message)
                .contains("Review.stage never is FOUND");
    }
}

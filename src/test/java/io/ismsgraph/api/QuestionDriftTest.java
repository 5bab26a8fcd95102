package io.ismsgraph.api;

import static io.ismsgraph.api.Drift.faults;
import static io.ismsgraph.api.Drift.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.schema.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The header of a question, and the slots in it, fit its field; or nothing starts. */
class QuestionDriftTest {

    private static List<Fault> ofSystems(String name, String field, String header, String body) {
        return faults(product(
                "extend type Organisation { \"A.\" " + field + " }",
                Map.of("Organisation." + name, "// Systems.\n// @given this\n" + header + "\n" + body)));
    }

    private static List<Fault> filtered(String arguments, String condition) {
        return ofSystems(
                "some.cypher",
                "some(" + arguments + "): [System!]!",
                "// @columns s!\n// @key s.id",
                "MATCH (this)-[:OPERATES]->(s:System) WHERE " + condition + " RETURN s");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        which: SystemWhere       | where(s, which)    |
        which: ExposureWhere     | where(s, which)    | which is of type ExposureWhere: it must be SystemWhere
        which: Duration          | where(s, which)    | which is of type Duration: it must be SystemWhere
        which: [SystemWhere!]    | where(s, which)    | which is of type [SystemWhere!]: it must be SystemWhere
        which: OrganisationWhere | where(this, which) | no pattern gives it a label
        which: SystemWhere       | where(this, which) | no pattern gives it a label
        which: SystemWhere       | where(t, which)    | no pattern gives it a label
        which: SystemWhere       | where(s, which) AND degree(s) > 1 |
        which: SystemWhere       | where(s, which) AND degree(t) > 1 | degree(t) counts the facts of t, but no pattern gives it a label
        which: SystemWhere       | where(s, which) AND derived(SHARED_BY) |
        which: SystemWhere       | where(s, which) AND derived(OPERATES) | asks for a shortcut that is not kept: there are SHARED_BY
        which: SystemWhere       | where(s, which) AND EXISTS { MATCH (this)<-[x:SHARED_BY]-(t:Touchpoint) WHERE x.through = t.id } |
        which: SystemWhere       | where(s, which) AND EXISTS { MATCH (this)<-[x:SHARED_BY]-(t:Touchpoint) WHERE x.by = t.id } | the schema knows no property by of x
        """)
    void checksWhatASlotFiltersBy(String arguments, String condition, String complaint) {
        var found = filtered(arguments, condition);
        if (complaint == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(fault -> assertThat(fault.message())
                    .contains(complaint));
        }
    }

    /** A question of a row reads the arguments of the question that made the row. */
    @Test
    void checksSlotsThatReadTheArgumentsAround() {
        var found = faults(product(
                "extend type SharedTouchpoint { \"A.\" all: [System!]! }", Map.of("SharedTouchpoint.all.cypher", """
                    // Systems.
                    // @given certified
                    // @columns s!
                    // @key s.id
                    MATCH (certified)-[:OPERATES]->(s:System) WHERE where(s, exposure) RETURN s
                    """)));
        assertThat(found).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("exposure, which is of type ExposureWhere: it must be SystemWhere"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        s.id                    |
        s                       |
        s.name                  | has the @key s.name
        t.id                    | has the @key t.id
        s.id ORDER BY s.recordedTo | has the @key s.id ORDER BY
        s.id.fact               | has the @key s.id.fact
        toUpper(s.id)           | has the @key toUpper
        """)
    void takesColumnsIdsAndFactsAsKeysOnly(String key, String complaint) {
        var found = ofSystems(
                "some.cypher",
                "some: [System!]!",
                "// @columns s!\n// @key " + key,
                "MATCH (this)-[:OPERATES]->(s:System) RETURN s");
        if (complaint == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isNotEmpty().allSatisfy(fault -> assertThat(fault.message())
                    .contains(complaint));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        [System!]!        | s!        |
        [System!]         | s!        |
        [System]!         | s         |
        [System]          | s         |
        System            | s         |
        System!           | s!        |
        SystemConnection! | s!        |
        [System!]!        | s         | does not promise the column s, and Organisation.some does
        System!           | s         | does not promise the column s, and Organisation.some does
        SystemConnection! | s         | does not promise the column s, and Organisation.some does
        [System]!         | s!        | promises the column s, and no field does
        System            | s!        | promises the column s, and no field does
        [System]!         | s, other! | promises the column other, and no field does
        [Some!]!          | s!, n     |
        [Some!]!          | s, n      | does not promise the column s, and Some.s does
        [Some!]!          | s!, n!    | promises the column n, and no field does
        Some!             | n, s!     | does not promise the column n, and Organisation.some does
        """)
    void promisesWhatItsFieldPromises(String type, String columns, String complaint) {
        var row = " } type Some { \"A.\" s: System! \"B.\" n: Int ";
        var found = ofSystems(
                "some.cypher",
                "some: " + type + (type.contains("Some") ? row : ""),
                "// @columns " + columns + "\n// @key s.id",
                "MATCH (this)-[:OPERATES]->(s:System) RETURN s, 1 AS n, 2 AS other");
        if (complaint == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(fault -> assertThat(fault.message())
                    .contains(complaint));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        some.past.cypher  | // @key s.id            | is called Type.field.cypher
        some.total.cypher | // @key s.id            | is called Type.field.cypher
        some.cypher       | // @when few            | nothing reads the line @when
        some.cypher       | // @colums s            | nothing reads the line @colums
        """)
    void refusesVariantsAndLinesThatNothingReads(String name, String line, String complaint) {
        var found = ofSystems(
                name, "some: [System!]!", "// @columns s!\n" + line, "MATCH (this)-[:OPERATES]->(s:System) RETURN s");
        assertThat(found).anySatisfy(fault -> assertThat(fault)
                .hasToString(
                        "cypher/questions/Organisation." + name + ": Organisation." + name + ": " + fault.message()));
        assertThat(found).anySatisfy(fault -> assertThat(fault.message()).contains(complaint));
    }
}

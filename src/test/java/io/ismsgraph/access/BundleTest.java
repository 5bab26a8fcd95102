package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.investigation.VerifyBundleCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** An investigation is handed out as a bundle that a third party checks, with our command and without. */
@ServerTest
class BundleTest {

    private static final String FILE = "what was on the disk";

    private final Cases cases;
    private final String lead = Keys.create("--role", "INVESTIGATOR");
    private final String other = Keys.create("--role", "INVESTIGATOR");
    private String opened = "";

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    BundleTest(@LocalServerPort int port, Credentials credentials) {
        this.cases = new Cases(port, credentials);
    }

    @BeforeEach
    void opens() throws Exception {
        opened = cases.begin(lead);
    }

    @Test
    void isHandedOutAsABundleThatAThirdPartyChecks() throws Exception {
        var exhibit = JsonMapper.shared()
                .readTree(cases.put(lead, opened, FILE).body())
                .at("/id")
                .asString();
        var hash = Sha256.hex(FILE);
        var custody = cases.ask(
                lead,
                opened,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"lab\", at: \"" + Instant.now()
                        + "\", sha256: \"" + hash
                        + "\", purpose: \"copy\") { holder custody { nodes { takenBy } } } }");
        assertThat(custody.at("/data/handOverExhibit/holder").asString()).isEqualTo("lab");
        var wrong = cases.ask(
                lead,
                opened,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"x\", at: \"" + Instant.now()
                        + "\", sha256: \"" + "0".repeat(64) + "\", purpose: \"copy\") { holder } }");
        assertThat(wrong.at("/errors/0/message").asString())
                .contains("sha256: the file that was secured has " + hash + ": what was handed over is another.");
        appoint();
        var notHis = cases.ask(
                other,
                null,
                "mutation { handOverExhibit(exhibit: \"" + exhibit + "\", to: \"x\", at: \"" + Instant.now()
                        + "\", sha256: \"" + hash + "\", purpose: \"copy\") { holder } }");
        assertThat(notHis.at("/errors/0/message").asString()).startsWith("lab has it, and hands it over;");
        release();
        cases.ask(lead, opened, "{ organisations { nodes { name } } }");
        var bundle = folder.resolve("bundle.zip");
        Files.write(bundle, cases.bundle(lead, opened).body());
        var files = unpacked(bundle);
        assertThat(files.get("data/files/" + hash)).isEqualTo(FILE);
        assertThat(files.get("data/members.jsonl")).as("he was a member").contains("PIPC", "\"validTo\":\"");
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

    private void release() throws Exception {
        var members = cases.ask(
                        lead, null, "{ investigation(id: \"" + opened + "\") { members { nodes { id agency } } } }")
                .at("/data/investigation/members/nodes");
        for (var member : members) {
            if (member.at("/agency").asString().equals("PIPC")) {
                cases.ask(
                        lead,
                        null,
                        "mutation { releaseInvestigator(investigation: \"" + opened + "\", investigator: \""
                                + member.at("/id").asString() + "\") { id } }");
            }
        }
    }

    private void appoint() throws Exception {
        cases.ask(
                lead,
                null,
                "mutation { appointInvestigator(investigation: \"" + opened + "\", account: \"" + cases.account(other)
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
        var without = new HashMap<>(files);
        without.remove("data/files/" + Sha256.hex(FILE));
        assertThat(verified(packed(bundle, without, "")))
                .contains("The file of an exhibit is not there: " + Sha256.hex(FILE));
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
        try (var zip = new ZipFile(bundle.toFile())) {
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
        var arguments = new ArrayList<>(List.of(more));
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
}

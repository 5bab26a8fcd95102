package io.ismsgraph.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.Intake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String HEAD = "organisation,system,from,until\n";
    private static final Pattern LOAD = Pattern.compile("import-[0-9a-f]{24}");

    private final Intake intake = new Intake();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Path folder;

    CommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Commands.commandLine(() -> new TestPlace(intake))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String load() {
        return LOAD.matcher(out.toString())
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group();
    }

    @Test
    void saysWhatALoadDid() throws IOException {
        assertThat(run("import", "registry", file("systems-2025-01-01.csv", HEAD + "가온,주문,,\n")))
                .isZero();

        assertThat(out.toString())
                .contains("systems-2025-01-01.csv: registry, delta of systems as of 2024-12-31T15:00:00Z, 1 rows read,"
                        + " 0 rejected")
                .containsPattern("OPERATES +1 created +0 changed");
        assertThat(intake.count("(:Organisation {name: '가온'})-[:OPERATES]->(:System)"))
                .isEqualTo(1);
    }

    @Test
    void tellsWhenRowsAreRejectedAndWhere() throws IOException {
        var status = run("import", "registry", file("systems.csv", HEAD + "가온,주문,soon,\n가온,배송,,\n"));

        assertThat(status).isEqualTo(Commands.REJECTED);
        var rejects = Pattern.compile("fed again under this name: (\\S+)").matcher(out.toString());
        assertThat(rejects.find()).isTrue();
        assertThat(Path.of(Objects.requireNonNull(rejects.group(1)))).hasContent(HEAD + "가온,주문,soon,");
    }

    @Test
    void refusesInASentence() throws IOException {
        assertThat(run("import", "kef", file("kev.csv", "a\n"))).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("There is no format kef; there are isms-p-catalogue, kev");
        assertThat(run("import", "kev", folder.resolve("absent.csv"))).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("absent.csv: there is no such file");
        assertThat(run("import", "kev", file("kev.csv", "a\n1\n"))).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).startsWith("kev.csv, line 1: the column cveID");
        assertThat(run("retract", "import-0")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString().strip()).isEqualTo("There is no load import-0.");
    }

    @Test
    void refusesOptionsThatAreNone() throws IOException {
        var file = file("systems.csv", HEAD + "가온,주문,,\n");

        assertThat(run("import", "registry", file, "--language", "ko")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString())
                .contains("registry has no option language; it has observed, scope, shrink, snapshot.");
        assertThat(run("import", "registry", file, "--observed", "soon")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("observed is no day and no moment: soon. Right would be 2026-01-31");
        assertThat(run("import", "registry", file, "--observed", "2999-01-01")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("still to come");
        assertThat(intake.count("(n:Import)")).isZero();
    }

    @Test
    void namesTheCommandsWhenThereIsNoSuchOne() {
        assertThat(Commands.given("imprt", "kev", "kev.json")).isTrue();
        assertThat(Commands.given()).isFalse();
        assertThat(Commands.given("--server.port=0")).isFalse();
        assertThat(run("imprt", "kev", "kev.json")).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("imprt").contains("import", "retract", "changes", "rebuild");
    }

    @Test
    void showsAndTakesBack() throws IOException {
        run("import", "registry", file("systems.csv", HEAD + "가온,주문,,\n"), "--observed", "2025-01-01");
        var load = load();

        assertThat(run("changes", load)).isZero();
        assertThat(out.toString()).contains("System ", "nothing -> {name=주문}").containsPattern("OPERATES +1 changed");
        assertThat(run("retract", load)).isZero();
        assertThat(out.toString()).startsWith(load + " is taken back: ");
        assertThat(intake.count("(:System)")).isZero();
    }

    @Test
    void namesOlderFilesToBeFedAgainAfterARetraction() throws IOException {
        run("import", "registry", file("b.csv", HEAD + "가온,주문,,\n"), "--observed", "2025-02-01");
        var newer = load();
        run("import", "registry", file("a.csv", HEAD + "가온,주문,,\n가온,배송,,\n"), "--observed", "2025-01-01");

        run("retract", newer);

        assertThat(out.toString())
                .contains("older, and loaded after it: feed a.csv ("
                        + LOAD.pattern().substring(0, 7));
    }

    @Test
    void makesDerivedStateAnew() {
        intake.run("CREATE (:Organisation:OrganisationEver:Certified {id: 'o'})");

        assertThat(run("rebuild")).isZero();

        assertThat(intake.count("(:Certified)")).isZero();
    }
}

package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens in the demo over its two years, and that it is the same demo on every machine. */
class DemoHistoryTest {

    private static final List<Moment> MOMENTS = DemoGraph.moments();
    private static final long DEMO_DAY = Times.startOf(DemoGraph.DAY);
    private static final Snapshot TODAY = Snapshot.of(MOMENTS, DEMO_DAY, DEMO_DAY);
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");

    /** A change of the demo changes the digest: the test says which, to be put into the file once the change is meant. */
    @Test
    void isTheSameOnEveryMachine() throws Exception {
        try (var committed = Objects.requireNonNull(getClass().getResourceAsStream("/demo/digest.txt"))) {
            assertThat(digest()).isEqualTo(new String(committed.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static String digest() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var moment : MOMENTS) {
            digest.update(bytes("at " + moment.at()));
            for (var statement : moment.statements()) {
                canonical(statement).forEach(line -> digest.update(bytes(line)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> canonical(Statement statement) {
        return switch (statement) {
            case Statement.States said ->
                said.sayings().stream()
                        .map(one -> String.join(
                                " ", said.label(), one.period().toString(), said.source(), one.id(), text(one)));
            case Statement.Removals said ->
                said.ids().stream().map(id -> "no " + said.label() + " " + said.period() + " " + id);
            case Statement.Facts said ->
                said.facts().stream()
                        .map(fact -> said.type() + " " + fact.from() + " " + fact.to() + " " + fact.period() + " "
                                + fact.holds() + " " + fact.by() + " " + fact.source() + " " + fact.observedAt() + " "
                                + new TreeMap<>(fact.properties()));
        };
    }

    private static String text(Saying said) {
        return new TreeMap<>(said.properties()).toString();
    }

    private static Stream<Fact> facts(String type) {
        return MOMENTS.stream()
                .flatMap(moment -> moment.statements().stream())
                .filter(statement ->
                        statement instanceof Statement.Facts said && said.type().equals(type))
                .flatMap(statement -> ((Statement.Facts) statement).facts().stream());
    }

    private static Stream<Saying> sayings(String label) {
        return MOMENTS.stream()
                .flatMap(moment -> moment.statements().stream())
                .filter(statement -> statement instanceof Statement.States said
                        && said.label().equals(label))
                .flatMap(statement -> ((Statement.States) statement).sayings().stream());
    }

    @Test
    void hasCertifiedOrganisationsInEverySector() {
        var sectors = TODAY.outgoing("HOLDS").keySet().stream()
                .map(id -> String.valueOf(TODAY.property("Organisation", id, "sector")))
                .collect(Collectors.toSet());

        assertThat(sectors).contains("TELECOM", "PLATFORM", "SHOPPING", "PUBLIC", "FINANCE", "HEALTH", "EDUCATION");
    }

    @Test
    void renewsAndRevokesCertificates() {
        var terms = facts("HOLDS")
                .filter(Fact::holds)
                .collect(Collectors.groupingBy(fact -> fact.from() + fact.to(), Collectors.counting()));

        assertThat(terms.values()).anyMatch(count -> count > 1);
        assertThat(facts("HOLDS").filter(fact -> !fact.holds())).isNotEmpty();
        assertThat(facts("ISSUED_UNDER").filter(fact -> !fact.holds())).isNotEmpty();
    }

    @Test
    void leavesSystemsOutsideOfTheScope() {
        var covered = new HashSet<String>();
        TODAY.outgoing("COVERS").values().forEach(covered::addAll);
        var operated = TODAY.outgoing("HOLDS").keySet().stream()
                .flatMap(id -> TODAY.outgoing("OPERATES").getOrDefault(id, Set.of()).stream())
                .toList();

        assertThat(covered).isNotEmpty();
        assertThat(operated).anyMatch(covered::contains).anyMatch(id -> !covered.contains(id));
    }

    @Test
    void hasSuppliers() {
        assertThat(TODAY.outgoing("SUPPLIED_BY")).isNotEmpty();
    }

    @Test
    void renamesOrganisations() {
        var names = sayings("Organisation")
                .filter(said -> said.properties().get("name") != null)
                .collect(Collectors.groupingBy(
                        Saying::id, Collectors.mapping(said -> said.properties().get("name"), Collectors.toSet())));

        assertThat(names.values()).anyMatch(each -> each.size() > 1);
    }

    @Test
    void takesKnownExploitedVulnerabilitiesFromTheRealCatalogue() throws IOException {
        var real = new HashSet<String>();
        for (var file : List.of("cisa-kev/known_exploited_vulnerabilities.csv", "kev-epss-cvss/epss_kev_nvd.csv")) {
            CVE.matcher(Files.readString(RealData.file(file))).results().forEach(found -> real.add(found.group()));
        }

        var exploited = TODAY.ids("Vulnerability").stream()
                .filter(id -> Boolean.TRUE.equals(TODAY.property("Vulnerability", id, "knownExploited")))
                .map(id -> String.valueOf(TODAY.property("Vulnerability", id, "cve")))
                .toList();
        assertThat(exploited).hasSizeGreaterThan(100).allMatch(real::contains);
    }
}

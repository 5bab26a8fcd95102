package io.ismsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.graph.Change;
import io.ismsgraph.intake.format.Dependencies;
import io.ismsgraph.intake.format.Kev;
import io.ismsgraph.intake.format.Scores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetractionTest {

    private static final String HEAD =
            "cveID,vendorProject,product,vulnerabilityName,dateAdded,knownRansomwareCampaignUse\n";

    private final Intake intake = new Intake();
    private final Retraction retraction = new Retraction(intake.recorder(), intake.loader());

    private Report kev(String moment, String rows) {
        return intake.load(new Kev(), "kev.csv", HEAD + rows, Intake.observed(moment));
    }

    @Test
    void restoresWhatWasBelievedBefore() {
        kev(
                "2025-02-01T00:00:00Z",
                "CVE-2024-0001,E,M,One,2025-01-01,Unknown\nCVE-2024-0002,E,M,Two,2025-01-01,Unknown\n");
        var before = intake.everything();
        var second = kev(
                "2025-03-01T00:00:00Z",
                "CVE-2024-0001,E,M,One,2025-01-01,Known\nCVE-2024-0003,E,N,Three,2025-02-02,Known\n");
        assertThat(intake.everything()).isNotEqualTo(before);

        assertThat(retraction.retract(second.id()).written().changed()).isPositive();

        assertThat(intake.values(
                        "MATCH (v:Vulnerability) RETURN v.cve + ' ' + v.knownExploited + ' ' + v.ransomwareUse AS v"
                                + " ORDER BY v"))
                .containsExactly("CVE-2024-0001 true false", "CVE-2024-0002 true false");
        assertThat(intake.count("(:Product)-[:AFFECTED_BY]->(:Vulnerability)")).isEqualTo(2);
        assertThat(intake.count("(:Product)")).isEqualTo(1);
        assertThat(intake.count("(:Import {status: 'RETRACTED'})")).isEqualTo(1);
        assertThat(intake.count("(:VulnerabilityEver {cve: 'CVE-2024-0003'})")).isEqualTo(1);
    }

    @Test
    void leavesWhatOthersSaidSince() {
        var flags = kev("2025-02-01T00:00:00Z", "CVE-2024-0001,E,M,One,2025-01-01,Unknown\n");
        intake.load(
                new Scores(),
                "scores-2025-02-02.csv",
                "CVE,CVSS3,EPSS,EPSS Percentile\nCVE-2024-0001,8.8,0.5,0.9\n",
                Options.NONE);

        retraction.retract(flags.id());

        assertThat(intake.values("MATCH (v:Vulnerability) RETURN v.cvss AS c")).containsExactly(8.8);
        assertThat(intake.count("(v:Vulnerability) WHERE v.knownExploited IS NOT NULL OR v.title IS NOT NULL"))
                .isZero();
    }

    @Test
    void leavesWhatALaterLoadSawToo() {
        var first = intake.load(new Dependencies(), "CACurrent", "1,example.com,A\n1,example.com,B\n", Options.NONE);
        intake.load(new Dependencies(), "CACurrent", "1,example.com,A\n", Intake.observed("2021-01-01T00:00:00Z"));

        retraction.retract(first.id());

        assertThat(intake.count("()-[u:USES]->(:Provider {name: 'A'})")).isEqualTo(1);
    }

    @Test
    void keepsWhatTheOtherFilesOfASetSay() {
        var already = new Already();
        var first = together(already, "CACurrent", "1,example.com,A\n2,example.org,A\n");
        together(already, "CDNCurrent", "1,example.com,none\n3,example.net,C\n");
        together(already, "stapleCurrent", "1,example.com,no\n");

        retraction.retract(first.id());

        assertThat(intake.count("()-[:USES]->(:Provider {kind: 'CA'})")).isZero();
        assertThat(intake.values("MATCH (:Organisation)-[:OPERATES]->(:System)-[:EXPOSES]->(t:Touchpoint)"
                        + " RETURN t.address + ' ' + t.kind AS a ORDER BY a"))
                .containsExactly("example.com DOMAIN", "example.net DOMAIN");
        assertThat(intake.count("(:Touchpoint)")).isEqualTo(2);
        assertThat(intake.count("()-[r:OPERATES|EXPOSES]->() WHERE r.source = '" + first.id() + "'"))
                .isZero();
    }

    private Report together(Already already, String name, String text) {
        try (var file = Spool.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return intake.loader().load(new Dependencies(), file, Options.NONE, Progress.SILENT, already);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void keepsWhatALaterCatalogueStatesToo() {
        var march = kev("2025-03-01T00:00:00Z", """
            CVE-2024-0001,E,M,One,2025-01-01,Unknown
            CVE-2024-0002,E,N,Two,2025-01-01,Unknown
            CVE-2024-0003,E,O,Three,2025-01-01,Unknown
            """);
        var april = kev(
                "2025-04-01T00:00:00Z",
                "CVE-2024-0001,E,M,One,2025-01-01,Unknown\nCVE-2024-0002,E,N,Two,2025-01-01,Known\n");

        retraction.retract(march.id());

        assertThat(intake.values("MATCH (v:Vulnerability) RETURN v.cve + ' ' + v.title + ' ' + v.knownExploited + ' '"
                        + " + v.ransomwareUse AS v ORDER BY v"))
                .containsExactly("CVE-2024-0001 One true false", "CVE-2024-0002 Two true true");
        assertThat(intake.values("MATCH ()-[r:AFFECTED_BY]->() RETURN DISTINCT r.source AS s"))
                .containsExactly(april.id());

        retraction.retract(april.id());

        assertThat(intake.count("(:Vulnerability)")).isZero();
        assertThat(intake.count("()-[:AFFECTED_BY]->()")).isZero();
    }

    @Test
    void keepsTheFirstAndTheLatestLoadsThatStateAFact() {
        var loads = new ArrayList<Report>();
        for (var day = 1; day <= 20; day++) {
            loads.add(kev("2025-03-%02dT00:00:00Z".formatted(day), "CVE-2024-0001,E,M,One,2025-01-01,Unknown\n"));
        }

        assertThat(intake.values("MATCH ()-[r:AFFECTED_BY]->() RETURN [r.source] + r.also AS s"))
                .containsExactly(
                        Stream.concat(loads.stream().limit(1), loads.stream().skip(4))
                                .map(Report::id)
                                .toList());
    }

    @Test
    void refusesTheDemo() {
        intake.run("CREATE (:Import:ImportEver {id: 'import-1', format: 'demo', status: 'DONE'})");

        assertThatThrownBy(() -> retraction.retract("import-1"))
                .isInstanceOf(UnknownLoad.class)
                .hasMessageContaining("import-1 is a load of the demo");
        assertThatThrownBy(() -> retraction.show("import-1", change -> {})).isInstanceOf(UnknownLoad.class);
    }

    @Test
    void bringsARetractedFileBackWhenItIsFedAgain() {
        var rows = "CVE-2024-0001,E,M,One,2025-01-01,Unknown\n";
        var first = kev("2025-02-01T00:00:00Z", rows);
        var before = intake.everything();
        retraction.retract(first.id());
        assertThat(intake.count("(:Vulnerability)")).isZero();

        kev("2025-02-01T00:00:00Z", rows);

        assertThat(intake.everything()).isEqualTo(before);
        assertThat(intake.count("(:Import {status: 'DONE'})")).isEqualTo(1);
    }

    @Test
    void showsWhatALoadChanged() {
        kev("2025-02-01T00:00:00Z", "CVE-2024-0001,E,M,One,2025-01-01,Unknown\n");
        var second = kev("2025-03-01T00:00:00Z", "CVE-2024-0001,E,M,Two,2025-01-01,Unknown\n");
        var changes = new ArrayList<Change>();

        retraction.show(second.id(), changes::add);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo("Vulnerability");
            assertThat(change.before()).containsEntry("title", "One");
            assertThat(change.after()).containsEntry("title", "Two");
        });
    }

    @Test
    void saysWhenThereIsNoSuchLoad() {
        assertThatThrownBy(() -> retraction.retract("import-0"))
                .isInstanceOf(UnknownLoad.class)
                .hasMessage("There is no load import-0.");
    }
}

package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ismsgraph.Seeds;
import io.ismsgraph.intake.Already;
import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.RealData;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final String USED =
            "MATCH (t:Touchpoint)-[:USES]->(p:Provider) RETURN t.address + ' ' + p.kind + ' ' + p.name AS u ORDER BY u";

    private final Intake intake = new Intake();

    /** Takes minutes. */
    @Test
    void loadsTheFullSet() {
        assumeTrue(Seeds.Numbers.thoroughness() > 1, "the full set is loaded by -Dismsgraph.thorough=2");
        var reports = loadAll("CACurrent", "CDNCurrent", "DNSconcAll", "stapleCurrent");

        assertThat(reports.stream().mapToLong(Report::rowsRejected).sum()).isEqualTo(102);
        assertThat(intake.count("(:Organisation {kind: 'SITE'})-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)"))
                .isEqualTo(98_910);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'CA'})"))
                .isEqualTo(80_496);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'CDN'})"))
                .isEqualTo(38_030);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'DNS'})"))
                .isEqualTo(86_296 - 102);
        assertThat(intake.count(
                        "(:Touchpoint:Unpatched)-[:EXPOSED_TO]->(:Exposure {status: 'OPEN'})-[:OF]->(:Weakness)"))
                .isEqualTo(65_387);
        assertThat(intake.count("(:Provider {kind: 'CDN'})")).isEqualTo(85);
    }

    @Test
    void loadsTheKoreanCut() {
        var reports = loadAll(
                "kr/CACurrent.kr.csv", "kr/CDNCurrent.kr.csv", "kr/DNSconcAll.kr.csv", "kr/stapleCurrent.kr.csv");

        assertThat(reports).extracting(Report::scope).containsExactly("CA .kr", "CDN .kr", "DNS .kr", "STAPLING .kr");
        assertThat(intake.count("(:Touchpoint)")).isEqualTo(964);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'CA'})"))
                .isEqualTo(650);
        assertThat(intake.count("(:Touchpoint)-[:EXPOSED_TO]->(:Exposure)")).isEqualTo(753);
    }

    private List<Report> loadAll(String... files) {
        var reports = new ArrayList<Report>();
        var already = new Already();
        for (var file : files) {
            try (var spool = Spool.of(RealData.file("third-party-deps-2020/" + file))) {
                reports.add(intake.loader().load(new Dependencies(), spool, Options.NONE, Progress.SILENT, already));
            }
        }
        return reports;
    }

    @Test
    void foldsSpellingsAndKeepsNoneOut() {
        load("CDNCurrent", "1,Example.com,akamai\n1,example.com,Akamai\n2,example.org,none\n");
        load("DNSconcAll", "51,1-example.com:2-a-b.example.org\n.,3-example.net\nself.example,4-self.example\n");

        assertThat(intake.values(USED))
                .containsExactly(
                        "a-b.example.org DNS 51",
                        "example.com CDN akamai",
                        "example.com DNS 51",
                        "self.example DNS self.example");
        assertThat(intake.count("(:Touchpoint {address: 'example.net'})")).isEqualTo(1);
    }

    @Test
    void endsProvidersANewerMeasurementNoLongerSees() {
        load("CACurrent", "1,example.com,A\n2,example.org,A\n");
        load("CDNCurrent", "1,example.com,C\n");
        intake.load(
                new Dependencies(),
                "CACurrent",
                "1,example.com,B\n2,example.org,A\n",
                Intake.observed("2021-01-01T00:00:00Z"));

        assertThat(intake.values(USED)).containsExactly("example.com CA B", "example.com CDN C", "example.org CA A");
        assertThat(intake.values("MATCH (:Touchpoint)-[u:USES]->(:Provider {name: 'A'}) RETURN u.observedAt AS o"))
                .containsExactly(1_609_459_200_000L);
    }

    @Test
    void neverCallsPatchedWhatIsOnlyNotSeen() {
        load("stapleCurrent", "1,example.com,no\n2,example.org,no\n3,example.net,yes\n");
        intake.load(
                new Dependencies(),
                "stapleCurrent",
                "1,example.com,yes\n2,example.org,no\n",
                Intake.observed("2021-01-01T00:00:00Z"));

        assertThat(intake.values(
                        "MATCH (t:Touchpoint)-[:EXPOSED_TO|EXPOSED_TO_PAST]->(e:Exposure) RETURN DISTINCT t.address"
                                + " + ' ' + e.status AS s ORDER BY s"))
                .containsExactly("example.com NOT_SEEN", "example.org OPEN");
        assertThat(intake.count("(:Touchpoint)-[:EXPOSED_TO]->(:Exposure)")).isEqualTo(1);
    }

    @Test
    void keepsTheKindOfRejectedRows() throws Exception {
        var report = intake.load(new Dependencies(), "CDNCurrent.kr.csv", "1,example.com,A\n2\n", Options.NONE);
        var rejects = Path.of(Objects.requireNonNull(report.rejects()));
        Files.writeString(rejects, "2,example.org,B\n");

        var mended = intake.load(new Dependencies(), rejects, Options.NONE);

        assertThat(mended.scope()).isEqualTo("CDN .kr");
        assertThat(intake.values(USED)).containsExactly("example.com CDN A", "example.org CDN B");
    }

    @Test
    void refusesASnapshotThatWouldEndMost() {
        load("CACurrent", sites(30, "A"));

        assertThatThrownBy(() -> again(sites(5, "A"), Options.NONE))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CACurrent, line 1: this snapshot would end 25 of the 30 facts")
                .hasMessageContaining("--shrink");
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider)")).isEqualTo(30);
        assertThat(intake.count("(:Import)")).isEqualTo(1);

        again(sites(5, "A"), Options.NONE.with("shrink", "yes"));
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider)")).isEqualTo(5);
    }

    private void again(String text, Options options) {
        intake.load(new Dependencies(), "CACurrent", text, options.observed(Instant.parse("2021-01-01T00:00:00Z")));
    }

    private static String sites(int count, String provider) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> i + ",site" + i + ".example.com," + provider + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void refusesAFileThatWasCut() {
        assertThatThrownBy(() -> load("CACurrent", "1,example.com,A\n2,exam"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CACurrent, line 2: the file ends there in the middle of a row");
        load("CACurrent", "1,example.com,A\n2,example.org,A");
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider)")).isEqualTo(2);
    }

    @Test
    void givesASiteToItsOwnerFromTheDayOfOwnershipInWhateverOrder() {
        var owned = "domain,owner,from\nexample.com,가온,2022-01-01\n";
        var operated =
                "MATCH (o:Organisation)-[r:OPERATES|OPERATES_PAST]->(:System) WHERE r.recordedTo = 253402300799000"
                        + " RETURN o.name + ' ' + r.validFrom + ' ' + r.validTo AS o ORDER BY o";
        load("CACurrent", "1,example.com,A\n");
        intake.load(new Registry(), "o.csv", owned, Options.NONE);
        var siteFirst = intake.values(operated);
        var other = new DependenciesTest();
        other.intake.load(new Registry(), "o.csv", owned, Options.NONE);
        other.load("CACurrent", "1,example.com,A\n");

        assertThat(other.intake.values(operated)).isEqualTo(siteFirst).hasSize(2);
    }

    @Test
    void refusesAFileWhoseNameSaysNothing() {
        assertThatThrownBy(() -> load("data.csv", "1,example.com,A\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CACurrent, CDNCurrent, DNSconcAll or stapleCurrent");
    }

    private void load(String name, String text) {
        intake.load(new Dependencies(), name, text, Options.NONE);
    }
}

package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.RealData;
import io.ismsgraph.intake.UnreadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final String HEAD = "CVE,CVSS3,EPSS,EPSS Percentile,Description,Vendor,Product\n";
    private static final String SCORES =
            "MATCH (v:Vulnerability) RETURN v.cve + ' ' + v.cvss + ' ' + v.epss + ' ' + v.scoresAsOf AS s ORDER BY s";

    private final Intake intake = new Intake();

    @Test
    void scoresWithoutFlagging() {
        intake.load(new Kev(), RealData.file("cisa-kev/known_exploited_vulnerabilities.json"), Options.NONE);
        var report = intake.load(new Scores(), RealData.file("kev-epss-cvss/epss_kev_nvd.csv"), Options.NONE);

        assertThat(report.rowsRead()).isEqualTo(1_556);
        assertThat(report.rowsRejected()).isZero();
        assertThat(report.of("Vulnerability").created()).isEqualTo(152);
        assertThat(intake.count("(v:Vulnerability) WHERE v.epss IS NOT NULL")).isEqualTo(1_556);
        assertThat(intake.count("(v:Vulnerability) WHERE v.cvss IS NULL")).isEqualTo(4);
        assertThat(intake.count("(v:Vulnerability) WHERE v.knownExploited IS NULL"))
                .isEqualTo(152);
        assertThat(intake.count("(v:Vulnerability {knownExploited: true})")).isEqualTo(1_404);
        assertThat(intake.values("MATCH (v:Vulnerability) RETURN DISTINCT toString(v.scoresAsOf) AS d"))
                .containsExactly("2026-08-22");
    }

    @Test
    void keepsTheNewerScoresWhateverTheOrder() {
        intake.load(
                new Scores(),
                "scores-2026-09-01.csv",
                HEAD + "cve-2025-0001,8.8,0.5,0.9,\"a, \"\"b\"\"\",V,P\n",
                Options.NONE);
        intake.load(
                new Scores(),
                "scores-2026-08-01.csv",
                HEAD + "CVE-2025-0001,8.8,0.1,0.2,d,V,P\nCVE-2025-0002,,0.3,0.4,d,V,P\n",
                Options.NONE);

        assertThat(intake.values(SCORES.replace("v.cvss", "coalesce(v.cvss, 0.0)")))
                .containsExactly("CVE-2025-0001 8.8 0.5 2026-09-01", "CVE-2025-0002 0.0 0.3 2026-08-01");
    }

    @Test
    void asksOfWhenAnUnknownFileIs() {
        assertThatThrownBy(() -> intake.load(new Scores(), "s.csv", HEAD + "CVE-2025-0001,8,0,0,d,V,P\n", Options.NONE))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("s.csv, line 1:")
                .hasMessageContaining("--observed 2026-01-31");
    }

    @Test
    void keepsRejectedRowsToBeMended() throws Exception {
        var report = intake.load(
                new Scores(),
                "scores-2026-09-01.csv",
                HEAD + "CVE-2025-0001,88,0.5,0.9,d,V,P\nCVE-2025-0002,8.8,0.5,0.9,d,V,P\nCVE,1,0,0,d,V,P\n",
                Options.NONE);

        assertThat(report.rowsRejected()).isEqualTo(2);
        var rejects = Path.of(Objects.requireNonNull(report.rejects()));
        assertThat(rejects).hasContent(HEAD + "CVE-2025-0001,88,0.5,0.9,d,V,P\nCVE,1,0,0,d,V,P");
        assertThat(rejects).hasFileName("scores-2026-09-01." + report.id() + ".csv");
        assertThat(intake.folder().resolve("rejects").resolve(report.id() + ".reasons.csv"))
                .content()
                .contains("scores-2026-09-01.csv,2,CVSS3,88,This is no number from 0 to 10.0.,0.5")
                .contains("scores-2026-09-01.csv,4,CVE,CVE,This is no CVE id.,CVE-2024-12345");

        Files.writeString(rejects, Files.readString(rejects).replace(",88,", ",8.7,"));
        var mended = intake.load(new Scores(), rejects, Options.NONE);

        assertThat(mended.observedAt()).isEqualTo(report.observedAt());
        assertThat(mended.rowsRejected()).isEqualTo(1);
        assertThat(intake.count("(v:Vulnerability {cve: 'CVE-2025-0001', cvss: 8.7})"))
                .isEqualTo(1);
    }
}

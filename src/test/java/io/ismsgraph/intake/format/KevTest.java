package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.RealData;
import io.ismsgraph.intake.UnreadableFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class KevTest {

    private static final String ENTRY = """
        {"cveID":"%s","vendorProject":"Example","product":"Mailer","vulnerabilityName":"Example Mailer flaw",
         "dateAdded":"%s","shortDescription":"A flaw.","requiredAction":"Mend it.","dueDate":"2025-02-01",
         "knownRansomwareCampaignUse":"%s","cwes":["CWE-79"]}\
        """;
    private static final String FLAWED =
            "MATCH (n:Vulnerability) RETURN n.cve + ' ' + n.knownExploited AS v ORDER BY v";

    private final Intake intake = new Intake();

    private void json(String released, String... entries) {
        var text = "{\"dateReleased\":\"%s\",\"count\":%d,\"vulnerabilities\":[%s]}"
                .formatted(released, entries.length, String.join(",", entries));
        intake.load(new Kev(), "kev.json", text, Options.NONE);
    }

    private static String entry(String cve, String added) {
        return ENTRY.formatted(cve, added, "Unknown");
    }

    @Test
    void loadsTheCatalogueAndNothingTwice() {
        var json = RealData.file("cisa-kev/known_exploited_vulnerabilities.json");
        var csv = RealData.file("cisa-kev/known_exploited_vulnerabilities.csv");

        var first = intake.load(new Kev(), json, Options.NONE);

        assertThat(first.of("Vulnerability").created()).isEqualTo(1_404);
        assertThat(first.rowsRejected()).isZero();
        assertThat(intake.count("(v:Vulnerability {knownExploited: true})")).isEqualTo(1_404);
        assertThat(intake.count("(v:Vulnerability {ransomwareUse: true})")).isEqualTo(293);
        assertThat(intake.count("(v:Vulnerability) WHERE v.cwes IS NULL")).isEqualTo(152);
        assertThat(intake.count("(p:Product {vendor: 'Microsoft'})-[:AFFECTED_BY]->()"))
                .isEqualTo(340);
        var everything = intake.everything();

        for (var again : List.of(json, csv, csv)) {
            var report = intake.load(new Kev(), again, Options.NONE);
            assertThat(report.written()).isZero();
        }
        assertThat(intake.everything()).isEqualTo(everything);
    }

    @Test
    void endsWhatANewerCatalogueNoLongerLists() {
        json("2025-03-01T00:00:00Z", entry("CVE-2024-0001", "2025-01-10"), entry("CVE-2024-0002", "2025-01-11"));
        json("2025-04-01T00:00:00Z", entry("CVE-2024-0002", "2025-01-11"), entry("CVE-2024-0003", "2025-03-20"));

        assertThat(intake.values(FLAWED))
                .containsExactly("CVE-2024-0001 false", "CVE-2024-0002 true", "CVE-2024-0003 true");
        assertThat(intake.count("(:Product)-[:AFFECTED_BY]->(:Vulnerability)")).isEqualTo(2);
    }

    @Test
    void comesToTheSameInWhateverOrderCataloguesAreFed() {
        for (int month = 0; month < 3; month++) {
            catalogue(month);
        }
        var inOrder = intake.everything();

        for (var order :
                List.of(List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0))) {
            var other = new KevTest();
            order.forEach(other::catalogue);
            assertThat(other.intake.everything()).as("order %s", order).isEqualTo(inOrder);
        }
    }

    private void catalogue(int month) {
        switch (month) {
            case 0 ->
                json(
                        "2025-03-01T00:00:00Z",
                        entry("CVE-2024-0001", "2025-01-10"),
                        entry("CVE-2024-0002", "2025-01-11"));
            case 1 -> json("2025-04-01T00:00:00Z", entry("CVE-2024-0002", "2025-01-11"));
            default ->
                json(
                        "2025-05-01T00:00:00Z",
                        ENTRY.formatted("CVE-2024-0002", "2025-01-11", "Known"),
                        entry("CVE-2024-0001", "2025-01-10"));
        }
    }

    @Test
    void keepsWhatIsListedWithAFaultyRow() {
        json("2025-03-01T00:00:00Z", entry("CVE-2024-0001", "2025-01-10"), entry("CVE-2024-0002", "2025-01-11"));
        json("2025-04-01T00:00:00Z", entry("CVE-2024-0001", "yesterday"), entry("CVE-2024-0002", "2025-01-11"));

        assertThat(intake.values(FLAWED)).containsExactly("CVE-2024-0001 true", "CVE-2024-0002 true");
    }

    @Test
    void refusesACatalogueThatWasCut() {
        var text = "{\"dateReleased\":\"2025-03-01T00:00:00Z\",\"count\":2,\"vulnerabilities\":[%s]}"
                .formatted(entry("CVE-2024-0001", "2025-01-10"));

        assertThatThrownBy(() -> intake.load(new Kev(), "kev.json", text, Options.NONE))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("kev.json, line 1: count says it holds 2 entries, but there are 1");
        assertThat(intake.count("(n:Import)")).isZero();
    }
}

package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.RealData;
import io.ismsgraph.intake.Report;
import org.junit.jupiter.api.Test;

class QualysTest {

    private static final String STATUS =
            "MATCH (t:Touchpoint)-[:EXPOSED_TO|EXPOSED_TO_PAST]->(e:Exposure)-[:OF]->(f) RETURN DISTINCT t.address + '"
                    + " ' + coalesce(f.cve, f.name) + ' ' + e.status AS s ORDER BY s";

    private final Intake intake = new Intake();

    private static String host(String ip, String... qids) {
        var text = new StringBuilder("<HOST><IP>" + ip + "</IP><VULN_INFO_LIST>");
        for (var qid : qids) {
            text.append("""
                <VULN_INFO><QID>%s</QID><TYPE>%s</TYPE><RESULT><![CDATA[x]]></RESULT>
                <FIRST_FOUND>2025-01-01T00:00:00Z</FIRST_FOUND><LAST_FOUND>2025-01-02T00:00:00Z</LAST_FOUND></VULN_INFO>
                """.formatted(qid, qid.equals("6") ? "Ig" : "Vuln"));
        }
        return text + "</VULN_INFO_LIST></HOST>";
    }

    private void report(String moment, String... hosts) {
        load(moment, Options.NONE, hosts);
    }

    private Report load(String moment, Options options, String... hosts) {
        var text = """
            <?xml version="1.0"?><!DOCTYPE ASSET_DATA_REPORT SYSTEM "report.dtd">
            <ASSET_DATA_REPORT><HEADER><GENERATION_DATETIME>%s</GENERATION_DATETIME></HEADER><HOST_LIST>%s</HOST_LIST>
            <GLOSSARY><VULN_DETAILS_LIST>
            <VULN_DETAILS><QID>1</QID><TITLE>One</TITLE><SEVERITY>5</SEVERITY><CVE_ID_LIST>
            <CVE_ID><ID>cve-2025-0001</ID></CVE_ID></CVE_ID_LIST></VULN_DETAILS>
            <VULN_DETAILS><QID>2</QID><TITLE>Two</TITLE><SEVERITY>2</SEVERITY></VULN_DETAILS>
            <VULN_DETAILS><QID>6</QID><TITLE>Six</TITLE><SEVERITY>1</SEVERITY><CVE_ID_LIST>
            <CVE_ID><ID>CVE-2025-0006</ID></CVE_ID></CVE_ID_LIST></VULN_DETAILS>
            </VULN_DETAILS_LIST></GLOSSARY></ASSET_DATA_REPORT>
            """.formatted(moment, String.join("", hosts));
        return intake.load(new Qualys(), "report.xml", text, options);
    }

    @Test
    void findsNineKnownExploitedOnFourHosts() {
        intake.load(new Kev(), RealData.file("cisa-kev/known_exploited_vulnerabilities.json"), Options.NONE);
        var file = RealData.file("scanner-outputs/qualys/Qualys_Sample_Report.xml");

        var report = intake.load(new Qualys(), file, Options.NONE);

        assertThat(report.rowsRejected()).isZero();
        assertThat(report.observedAt()).isEqualTo("2019-08-01T20:03:10Z");
        assertThat(intake.count("(t:Touchpoint {kind: 'ADDRESS'})")).isEqualTo(7);
        assertThat(intake.count("(:Touchpoint)-[:EXPOSED_TO]->(:Exposure)")).isEqualTo(99);
        assertThat(intake.values("MATCH (:Exposure)-[:OF]->(v:Vulnerability) RETURN count(DISTINCT v) AS n"))
                .containsExactly(43L);
        assertThat(intake.count("(:Touchpoint {kind: 'DOMAIN'})-[:RESOLVES_TO]->(:Touchpoint {kind: 'ADDRESS'})"))
                .isEqualTo(7);
        var exploited = "MATCH (t:Touchpoint)-[:EXPOSED_TO]->(:Exposure {status: 'OPEN'})-[:OF]->(v:Vulnerability"
                + " {knownExploited: true}) ";
        assertThat(intake.values(exploited + "RETURN count(DISTINCT v) AS n")).containsExactly(9L);
        assertThat(intake.values(exploited + "RETURN DISTINCT t.address AS a ORDER BY a"))
                .containsExactly("64.41.200.246", "64.41.200.247", "64.41.200.249", "64.41.200.250");
        var everything = intake.everything();
        intake.load(new Qualys(), file, Options.NONE);
        assertThat(intake.everything()).isEqualTo(everything);
    }

    @Test
    void saysNotSeenOfAHostScannedAgainAndNothingOfOthers() {
        report("2025-02-01T00:00:00Z", host("192.0.2.1", "1", "2", "6"), host("192.0.2.2", "1"));
        report("2025-03-01T00:00:00Z", host("192.0.2.1", "2"));

        assertThat(intake.values(STATUS))
                .containsExactly(
                        "192.0.2.1 CVE-2025-0001 NOT_SEEN", "192.0.2.1 Two OPEN", "192.0.2.2 CVE-2025-0001 OPEN");
        assertThat(intake.count("(:Touchpoint)-[:EXPOSED_TO]->(:Exposure)")).isEqualTo(2);
    }

    @Test
    void comesToTheSameInWhateverOrderReportsAreFed() {
        for (int month = 1; month <= 3; month++) {
            scan(month);
        }
        var inOrder = intake.everything();
        var other = new QualysTest();
        for (int month = 3; month >= 1; month--) {
            other.scan(month);
        }

        assertThat(other.intake.everything()).isEqualTo(inOrder);
    }

    private void scan(int month) {
        switch (month) {
            case 1 -> report("2025-02-01T00:00:00Z", host("192.0.2.1", "1", "2"), host("192.0.2.2", "1"));
            case 2 -> report("2025-03-01T00:00:00Z", host("192.0.2.1", "2"));
            default -> report("2025-04-01T00:00:00Z", host("192.0.2.1"), host("192.0.2.3", "1"));
        }
    }

    @Test
    void takesInformationGatheredForNoExposure() {
        report("2025-02-01T00:00:00Z", host("192.0.2.1", "1", "6"));

        assertThat(intake.values(STATUS)).containsExactly("192.0.2.1 CVE-2025-0001 OPEN");
        assertThat(intake.count("(:Vulnerability {cve: 'CVE-2025-0006'})")).isZero();
    }

    @Test
    void beginsAnExposureWhenItWasFirstSeen() {
        report("2025-02-01T00:00:00Z", host("192.0.2.1", "1"));

        assertThat(intake.values("MATCH (e:Exposure)-[:WAS*0..1]->(s {status: 'OPEN'}) RETURN"
                        + " toString(datetime({epochMillis: s.validFrom})) AS t"))
                .containsExactly("2025-01-01T00:00:00Z");
    }

    @Test
    void namesTheOptionsARejectIsFedAgainWith() {
        var report = load(
                "2025-02-01T00:00:00Z",
                Options.NONE.with("organisation", "가온").with("system", "web"),
                host("192.0.2.1", "1", "7"));

        assertThat(report.rowsRejected()).isEqualTo(1);
        assertThat(report.rejects()).endsWith(".xml --organisation '가온' --system 'web'");
    }

    @Test
    void attachesHostsToTheOrganisationNamed() {
        load(
                "2025-02-01T00:00:00Z",
                Options.NONE.with("organisation", "123-45-67890").with("system", "web"),
                host("192.0.2.1", "1"));

        assertThat(intake.count(
                        "(:Organisation {registrationNumber: '1234567890'})-[:OPERATES]->(:System {name: 'web'})"
                                + "-[:EXPOSES]->(:Touchpoint {address: '192.0.2.1'})"))
                .isEqualTo(1);
    }
}

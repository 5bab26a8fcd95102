package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Options;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Small files of every format. Of three, each newer than the one before, the second clears values and leaves out rows of the
 * first, and the third brings some back. A fourth, of the second's moment, has the first's rows, one of them faulty; mended, it
 * would be right.
 */
record Samples(String name, Format format, List<File> files, File faulty, String wrong, String right) {

    /** A file, and what is said about it. */
    record File(String name, String text, Options options) {}

    File mended() {
        return new File(faulty.name, faulty.text.replace(wrong, right), faulty.options);
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<Samples> all() {
        return Stream.of(
                catalogue(),
                kev(),
                kevCsv(),
                scores(),
                dependencies(),
                stapling(),
                breaches(),
                qualys(),
                RegistrySamples.systems(),
                RegistrySamples.certificates(),
                RegistrySamples.ownership());
    }

    static Options at(String day) {
        return Options.NONE.observed(Instant.parse(day + "T00:00:00Z"));
    }

    static Options snapshot(String day) {
        return at(day).with("snapshot", "yes");
    }

    static Samples dated(String name, Format format, String file, Options second, String... texts) {
        var first = at("2025-01-01");
        var third = at("2026-06-01");
        if (second.snapshot() != null) {
            first = snapshot("2025-01-01");
            third = snapshot("2026-06-01");
        }
        return new Samples(
                name,
                format,
                List.of(
                        new File(file, texts[0], first),
                        new File(file, texts[1], second),
                        new File(file, texts[2], third)),
                new File(file, texts[3], second),
                texts[4],
                texts[5]);
    }

    private static Samples catalogue() {
        return dated(
                "isms-p-catalogue",
                new Catalogue(),
                "en.json",
                at("2025-06-01"),
                catalogue(control("2.4.5", "\"a\",\"b\"", "[\"e\"]") + "," + control("2.4.6", "\"c\"", "[]")),
                catalogue(control("2.4.5", "\"b\"", "[]")),
                catalogue(control("2.4.5", "\"a\"", "[]") + "," + control("2.4.7", "\"c\"", "[]")),
                catalogue(control("2.4.5", "\"a\",\"b\"", "[\"e\"]").replace("\"Attributes\":[{", "\"Attributes\":[7,{")
                        + "," + control("2.4.6", "\"c\"", "[]")),
                "\"Attributes\":[7,{",
                "\"Attributes\":[{");
    }

    private static String catalogue(String controls) {
        return "{\"Framework\":\"KISA-ISMS-P\",\"Version\":\"2023\",\"Description\":\"x\",\"Requirements\":[" + controls
                + "]}";
    }

    private static String control(String code, String checks, String evidence) {
        return """
            {"Id":"%s","Name":"Review","Description":"d","Checks":[%s],"Attributes":[{"Domain":"2. P","Subdomain":"2.4 S",
            "AuditEvidence":%s}]}\
            """.formatted(code, checks, evidence);
    }

    private static Samples kev() {
        return new Samples(
                "kev",
                new Kev(),
                List.of(
                        kev("2025-03-01", entry(1, "2025-01-10", "\"CWE-79\"") + "," + entry(2, "2025-01-11", "")),
                        kev("2025-04-01", entry(1, "2025-01-10", "") + "," + entry(3, "2025-03-20", "")),
                        kev("2025-05-01", entry(1, "2025-01-10", "") + "," + entry(2, "2025-01-11", ""))),
                kev("2025-04-01", entry(1, "yesterday", "\"CWE-79\"") + "," + entry(2, "2025-01-11", "")),
                "yesterday",
                "2025-01-10");
    }

    private static File kev(String day, String entries) {
        return new File(
                "kev.json",
                "{\"dateReleased\":\"" + day + "T00:00:00Z\",\"vulnerabilities\":[" + entries + "]}",
                Options.NONE);
    }

    private static String entry(int number, String added, String cwes) {
        return """
            {"cveID":"CVE-2024-000%d","vendorProject":"Example","product":"Mailer%d","vulnerabilityName":"A flaw",
            "dateAdded":"%s","knownRansomwareCampaignUse":"Unknown","cwes":[%s]}\
            """.formatted(number, number, added, cwes);
    }

    private static Samples kevCsv() {
        var head = "cveID,vendorProject,product,dateAdded,dueDate,cwes\n";
        return dated(
                "kev as CSV",
                new Kev(),
                "kev.csv",
                at("2025-06-01"),
                head + "CVE-2024-0001,E,M,2024-12-01,2025-01-01,CWE-79\nCVE-2024-0002,E,N,2024-12-02,,\n",
                head + "CVE-2024-0001,E,M,2024-12-01,,\n",
                head + "CVE-2024-0001,E,M,2024-12-01,,\nCVE-2024-0002,E,N,2024-12-02,,\n",
                head + "CVE-2024-0001,E,M,2024-12-01,2025-01-01,CWE-79,\nCVE-2024-0002,E,N,2024-12-02,,\n",
                "CWE-79,\n",
                "CWE-79\n");
    }

    private static Samples scores() {
        var head = "CVE,CVSS3,EPSS,EPSS Percentile\n";
        return dated(
                "scores",
                new Scores(),
                "scores.csv",
                at("2025-06-01"),
                head + "CVE-2025-0001,8.8,0.1,0.2\nCVE-2025-0002,7.0,0.1,0.2\n",
                head + "CVE-2025-0001,,0.5,0.9\nCVE-2025-0003,5.0,0.1,0.2\n",
                head + "CVE-2025-0001,,0.5,0.9\nCVE-2025-0002,7.1,0.1,0.2\n",
                head + "CVE-2025-0001,88,0.1,0.2\nCVE-2025-0002,7.0,0.1,0.2\n",
                ",88,",
                ",8.8,");
    }

    private static Samples dependencies() {
        return dated(
                "dependencies",
                new Dependencies(),
                "CACurrent",
                at("2025-06-01"),
                "1,example.com,A\n2,example.org,A\n",
                "1,example.com,B\n",
                "1,example.com,A\n2,example.org,B\n3,example.net,A\n",
                "1,example.com\n2,example.org,A\n",
                "1,example.com\n",
                "1,example.com,A\n");
    }

    private static Samples stapling() {
        return dated(
                "dependencies, stapling",
                new Dependencies(),
                "stapleCurrent",
                at("2025-06-01"),
                "1,example.com,no\n2,example.org,no\n",
                "1,example.com,yes\n",
                "1,example.com,no\n2,example.org,yes\n",
                "1,example.com,perhaps\n2,example.org,no\n",
                "perhaps",
                "no");
    }

    private static Samples breaches() {
        return new Samples(
                "breaches",
                new Breaches(),
                List.of(
                        breaches("2025-01-01", breach("2024-05-01", 10, "\"Names\"", true)),
                        breaches("2025-02-01", breach("2024-05-02", 20, "", false)),
                        breaches("2025-03-01", breach("2024-05-02", 30, "\"Names\"", false))),
                breaches("2025-02-01", breach("soon", 10, "\"Names\"", true)),
                "soon",
                "2024-05-01");
    }

    private static File breaches(String day, String breaches) {
        return new File(
                "b.json", "{\"lastUpdated\":\"" + day + "T00:00:00Z\",\"breaches\":[" + breaches + "]}", Options.NONE);
    }

    private static String breach(String day, int count, String classes, boolean spam) {
        return """
            {"Name":"Gaon","Title":"Gaon Shop","Domain":"gaon.example.com","BreachDate":"%s","DataClasses":[%s],
            "AddedDate":"2024-06-01T00:00:00Z","PwnCount":%d,"IsVerified":true,"IsSpamList":%s}\
            """.formatted(day, classes, count, spam);
    }

    private static Samples qualys() {
        var first = "2024-12-01T00:00:00Z";
        return new Samples(
                "qualys",
                new Qualys(),
                List.of(
                        report("2025-01-01", "5", detection("1", first) + detection("2", first)),
                        report("2025-02-01", "", detection("2", first)),
                        report("2025-03-01", "", detection("1", first) + detection("2", first))),
                report("2025-02-01", "5", detection("1", "soon") + detection("2", first)),
                "soon",
                first);
    }

    private static File report(String day, String severity, String detections) {
        var text = """
            <ASSET_DATA_REPORT><HEADER><GENERATION_DATETIME>%sT00:00:00Z</GENERATION_DATETIME></HEADER><HOST_LIST><HOST>
            <IP>192.0.2.1</IP><DNS>web.example.com</DNS><VULN_INFO_LIST>%s</VULN_INFO_LIST></HOST></HOST_LIST>
            <GLOSSARY><VULN_DETAILS_LIST><VULN_DETAILS><QID>1</QID><TITLE>One</TITLE><SEVERITY>5</SEVERITY><CVE_ID_LIST>
            <CVE_ID><ID>CVE-2025-0001</ID></CVE_ID></CVE_ID_LIST></VULN_DETAILS>
            <VULN_DETAILS><QID>2</QID><TITLE>Two</TITLE><SEVERITY>%s</SEVERITY></VULN_DETAILS>
            </VULN_DETAILS_LIST></GLOSSARY></ASSET_DATA_REPORT>
            """.formatted(day, detections, severity);
        return new File("report.xml", text, Options.NONE.with("organisation", "가온쇼핑"));
    }

    private static String detection(String qid, String first) {
        return ("<VULN_INFO><QID>%s</QID><TYPE>Vuln</TYPE><FIRST_FOUND>%s</FIRST_FOUND>"
                        + "<LAST_FOUND>2024-12-02T00:00:00Z</LAST_FOUND></VULN_INFO>")
                .formatted(qid, first);
    }
}

package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.read.XmlFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One report. What its detections mean stands at its end, so it is read once for that and once for the hosts. */
final class QualysReport implements Document {

    private static final String ROOT = "ASSET_DATA_REPORT";
    private static final Set<String> TO_GLOSSARY = Set.of("GLOSSARY", "VULN_DETAILS_LIST");

    /** The glossary stays in memory while the hosts are read: characters of its titles, and of as much for each CVE. */
    private static final int GLOSSARY = 64 << 20;

    private static final int LINE = 100;

    private final Spool file;
    private final Options options;
    private final Map<String, Detail> details = new HashMap<>();
    private final Header header;
    private String generated = "";
    private long explained;

    /** What a detection means. */
    record Detail(String title, long severity, List<String> cves) {}

    QualysReport(Spool file, Options options) {
        this.file = file;
        this.options = options;
        try (var xml = new XmlFile(file)) {
            if (!xml.nextChild() || !xml.element().equals(ROOT)) {
                throw new UnreadableFile(file.name()
                        + ", line 1: it is no asset data report of Qualys. Right would be one that begins with <" + ROOT
                        + ">.");
            }
            while (xml.nextChild()) {
                switch (xml.element()) {
                    case "HEADER" -> readHeader(xml);
                    case "GLOSSARY" -> readGlossary(xml);
                    default -> xml.skip();
                }
            }
            xml.nextChild();
        }
        this.header = Dating.of(file, options)
                .orField("GENERATION_DATETIME", generated)
                .orInName()
                .header(Qualys.SOURCE, "hosts", true);
    }

    private void readHeader(XmlFile xml) {
        while (xml.nextChild()) {
            if (xml.element().equals("GENERATION_DATETIME")) {
                generated = xml.text();
            } else {
                xml.skip();
            }
        }
    }

    private void readGlossary(XmlFile xml) {
        while (xml.nextChild()) {
            if (TO_GLOSSARY.contains(xml.element())) {
                readGlossary(xml);
            } else if (xml.element().equals("VULN_DETAILS")) {
                readDetail(xml);
            } else {
                xml.skip();
            }
        }
    }

    private void readDetail(XmlFile xml) {
        var fields = new HashMap<String, String>();
        var cves = new ArrayList<String>();
        while (xml.nextChild()) {
            var element = xml.element();
            switch (element) {
                case "QID", "TITLE", "SEVERITY" -> fields.put(element, xml.text());
                case "CVE_ID_LIST" -> readCves(xml, cves);
                default -> xml.skip();
            }
        }
        var severity = fields.getOrDefault("SEVERITY", "");
        var number = severity.matches("[1-5]") ? Long.parseLong(severity) : 0;
        var title = fields.getOrDefault("TITLE", "");
        explained += title.length() + LINE * (cves.size() + 1);
        if (explained > GLOSSARY) {
            throw new UnreadableFile(
                    file.name(),
                    xml.line(),
                    "the glossary is larger than any of Qualys; split the report by hosts, each with the details it"
                            + " needs.");
        }
        details.put(fields.getOrDefault("QID", ""), new Detail(title, number, cves));
    }

    private static void readCves(XmlFile xml, List<String> cves) {
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                if (xml.element().equals("ID")) {
                    cves.add(xml.text());
                } else {
                    xml.skip();
                }
            }
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean bySubject() {
        return true;
    }

    @Override
    public List<Ending> endings() {
        return List.of(new Ending(FactType.EXPOSED_TO, Exposures.NOT_SEEN));
    }

    @Override
    public void read(Rows rows) {
        try (var xml = new XmlFile(file)) {
            xml.nextChild();
            while (xml.nextChild()) {
                if (xml.element().equals("HOST_LIST")) {
                    while (xml.nextChild()) {
                        readHost(xml, rows);
                    }
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void readHost(XmlFile xml, Rows rows) {
        var line = xml.line();
        var ip = "";
        var name = "";
        QualysHost host = null;
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "IP" -> ip = xml.text();
                case "DNS" -> name = xml.text();
                case "VULN_INFO_LIST" -> {
                    host = begin(ip, name, line, rows);
                    while (xml.nextChild()) {
                        readDetection(xml, host, rows);
                    }
                }
                default -> xml.skip();
            }
        }
        if (host == null) {
            begin(ip, name, line, rows);
        }
    }

    private QualysHost begin(String ip, String name, long line, Rows rows) {
        var host = new QualysHost(ip, name, options);
        rows.row(new Row(line, host.xml(Map.of())), host::say);
        return host;
    }

    private void readDetection(XmlFile xml, QualysHost host, Rows rows) {
        var line = xml.line();
        var fields = new LinkedHashMap<String, String>();
        while (xml.nextChild()) {
            var element = xml.element();
            if (element.equals("RESULT")) {
                xml.skip();
            } else {
                fields.put(element, xml.text());
            }
        }
        rows.row(new Row(line, host.xml(fields)), says -> host.say(says, fields, details));
    }

    @Override
    public Framing framing() {
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + ROOT + ">\n<HEADER><GENERATION_DATETIME>"
                + Instant.ofEpochMilli(header.observedAt()) + "</GENERATION_DATETIME></HEADER>\n<HOST_LIST>\n";
        var tail = new StringBuilder("\n</HOST_LIST>\n<GLOSSARY><VULN_DETAILS_LIST>\n");
        details.forEach(
                (qid, detail) -> tail.append(QualysHost.xml(qid, detail)).append('\n'));
        tail.append("</VULN_DETAILS_LIST></GLOSSARY>\n</").append(ROOT).append(">\n");
        return new Framing(head, "\n", tail.toString(), StandardCharsets.UTF_8, "xml");
    }
}

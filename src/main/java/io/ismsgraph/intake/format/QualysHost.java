package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.touchpoint.CanonicalAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One host of a report. */
record QualysHost(String ip, String name, Options options) {

    private static final String UNNAMED_SYSTEM = "Scanned hosts";

    /** The host itself, even if nothing was detected on it. */
    void say(Statements says) {
        about(says);
        var host = Touchpoints.say(says, address());
        attach(says, host);
        if (!name.isEmpty()) {
            named(says, host);
        }
    }

    /** A name under which the scanner found the host: a touchpoint of the same system. */
    private void named(Statements says, String host) {
        try {
            var domain = Fields.domain("DNS", name);
            var touchpoint = Touchpoints.say(says, CanonicalAddress.of(domain));
            says.fact(FactType.RESOLVES_TO, touchpoint, host);
            attach(says, touchpoint);
        } catch (Rejected reason) {
            says.reject(reason);
        }
    }

    private CanonicalAddress address() {
        var address = Fields.address("IP", ip);
        if (address.kind() != CanonicalAddress.Kind.ADDRESS) {
            throw new Rejected("IP", ip, "This is no IP address.", "192.0.2.1");
        }
        return address;
    }

    private String about(Statements says) {
        var id = EntityId.touchpoint(address().text());
        says.about(id);
        return id;
    }

    private void attach(Statements says, String touchpoint) {
        var written = options.get("organisation");
        if (written == null) {
            return;
        }
        var reference = Organisations.reference("--organisation", written);
        says.organisation(reference, (owner, then) -> {
            var organisation = Organisations.idOf(then, "--organisation", written, reference, owner);
            var name = Objects.requireNonNullElse(options.get("system"), UNNAMED_SYSTEM);
            var system = EntityId.system(organisation, name);
            then.identity("System", system, Map.of("name", name));
            then.fact(FactType.OPERATES, organisation, system);
            then.fact(FactType.EXPOSES, system, touchpoint);
        });
    }

    /** A detection on it. */
    void say(Statements says, Map<String, String> fields, Map<String, QualysReport.Detail> details) {
        var touchpoint = about(says);
        if (!"Vuln".equals(fields.get("TYPE"))) {
            return;
        }
        var qid = fields.getOrDefault("QID", "");
        var detail = details.get(qid);
        if (detail == null) {
            says.key(touchpoint);
            throw new Rejected("QID", qid, "The glossary does not explain it.", "a QID of the glossary");
        }
        if (detail.cves().isEmpty()) {
            var weakness = EntityId.weakness(detail.title());
            says.identity("Weakness", weakness, Map.of("name", detail.title()));
            open(says, touchpoint, FactType.OF_WEAKNESS, weakness, fields, detail);
        }
        for (var written : detail.cves()) {
            var cve = Fields.cve("CVE_ID", written);
            var vulnerability = EntityId.vulnerability(cve);
            says.identity("Vulnerability", vulnerability, Map.of("cve", cve));
            open(says, touchpoint, FactType.OF_VULNERABILITY, vulnerability, fields, detail);
        }
    }

    private static void open(
            Statements says,
            String touchpoint,
            FactType of,
            String flaw,
            Map<String, String> fields,
            QualysReport.Detail detail) {
        says.key(EntityId.exposure(touchpoint, flaw, Qualys.SOURCE));
        var first = Fields.moment("FIRST_FOUND", fields.get("FIRST_FOUND"));
        var last = Fields.moment("LAST_FOUND", fields.get("LAST_FOUND"));
        if (first > says.observed()) {
            throw new Rejected(
                    "FIRST_FOUND", fields.get("FIRST_FOUND"), "It is later than the report.", "an earlier moment");
        }
        var more = new HashMap<String, @Nullable Object>();
        more.put("title", detail.title());
        more.put("severity", detail.severity() > 0 ? detail.severity() : null);
        Exposures.open(says, touchpoint, of, flaw, Qualys.SOURCE, first, Math.max(first, last), more);
    }

    String xml(Map<String, String> fields) {
        var text = new StringBuilder("<HOST><IP>").append(escaped(ip)).append("</IP>");
        if (!name.isEmpty()) {
            text.append(element("DNS", name));
        }
        if (!fields.isEmpty()) {
            text.append("<VULN_INFO_LIST><VULN_INFO>");
            fields.forEach((name, value) -> text.append(element(name, value)));
            text.append("</VULN_INFO></VULN_INFO_LIST>");
        }
        return text.append("</HOST>").toString();
    }

    static String xml(String qid, QualysReport.Detail detail) {
        var text = new StringBuilder("<VULN_DETAILS>")
                .append(element("QID", qid))
                .append(element("TITLE", detail.title()))
                .append(element("SEVERITY", String.valueOf(detail.severity())));
        if (!detail.cves().isEmpty()) {
            text.append("<CVE_ID_LIST>");
            detail.cves()
                    .forEach(cve ->
                            text.append("<CVE_ID>").append(element("ID", cve)).append("</CVE_ID>"));
            text.append("</CVE_ID_LIST>");
        }
        return text.append("</VULN_DETAILS>").toString();
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + escaped(value) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

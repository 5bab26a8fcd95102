package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One control of a catalogue. */
record CatalogueRow(JsonNode node, CatalogueWords words, String edition) {

    private static final Pattern CODE = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}");
    private static final Pattern HEADED = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,2})?)\\.?\\s+(\\S.*)");
    private static final String TOOL = "prowler";

    void say(Statements says) {
        var code = Json.require(node, "Id", "2.4.5");
        if (!CODE.matcher(code).matches()) {
            throw new Rejected("Id", code, "This is no code of a control.", "2.4.5");
        }
        var control = EntityId.control(Catalogue.editionId(edition), code);
        says.key(control);
        var attributes = node.get("Attributes");
        if (attributes == null || !attributes.isArray() || attributes.size() != 1) {
            throw new Rejected("Attributes", null, "There is not one entry in it.", "[{\"Domain\":…}]");
        }
        Catalogue.edition(says, Catalogue.SCHEME, edition);
        control(says, control, code, attributes.get(0));
        var chapter = section(says, attributes.get(0), "Domain");
        var section = section(says, attributes.get(0), "Subdomain");
        says.common(FactType.SECTION_OF, section, chapter, Catalogue.SOURCE);
        says.common(FactType.CONTROL_OF, control, section, Catalogue.SOURCE);
        checks(says, control);
    }

    private void control(Statements says, String id, String code, JsonNode attributes) {
        says.identity("Control", id, Map.of("code", code, "position", Catalogue.position(code)));
        var said = new HashMap<String, @Nullable Object>();
        said.put(words.property("title"), Json.require(node, "Name", "Executive Participation"));
        said.put(words.property("description"), Json.text(node, "Description"));
        put(said, "checklist", Json.texts(attributes, "AuditChecklist"));
        put(said, "evidenceExamples", Json.texts(attributes, "AuditEvidence"));
        put(said, "regulations", Json.texts(attributes, "RelatedRegulations"));
        put(said, "nonComplianceCases", Json.texts(attributes, "NonComplianceCases"));
        says.state("Control", id, words.property("title"), said);
        says.common(FactType.INCLUDES, Catalogue.editionId(edition), id, Catalogue.SOURCE);
    }

    private void put(Map<String, @Nullable Object> said, String name, List<String> texts) {
        said.put(words.property(name), texts.isEmpty() ? null : texts);
    }

    private String section(Statements says, JsonNode attributes, String field) {
        var written = Json.require(attributes, field, "2.10 System and Service Security");
        var parts = HEADED.matcher(written);
        if (!parts.matches()) {
            throw Catalogue.malformed(field, written);
        }
        var code = parts.group(1);
        var id = EntityId.section(Catalogue.editionId(edition), code);
        says.identity("Section", id, Map.of("code", code, "position", Catalogue.position(code)));
        says.state("Section", id, words.property("title"), Map.of(words.property("title"), parts.group(2)));
        return id;
    }

    private void checks(Statements says, String control) {
        for (var name : Json.texts(node, "Checks")) {
            var check = EntityId.check(TOOL, name);
            says.identity("Check", check, Map.of("name", name, "tool", TOOL));
            says.listed(FactType.EVIDENCED_BY_CHECK, control, check, null);
        }
    }
}

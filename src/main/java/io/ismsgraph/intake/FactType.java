package io.ismsgraph.intake;

/**
 * A relationship type and the labels at its ends.
 *
 * @param type the relationship type
 * @param from the label it starts at
 * @param to the label it ends at
 */
public record FactType(String type, String from, String to) {

    public static final FactType OPERATES = new FactType("OPERATES", "Organisation", "System");
    public static final FactType EXPOSES = new FactType("EXPOSES", "System", "Touchpoint");
    public static final FactType RESOLVES_TO = new FactType("RESOLVES_TO", "Touchpoint", "Touchpoint");
    public static final FactType USES = new FactType("USES", "Touchpoint", "Provider");
    public static final FactType EXPOSED_TO = new FactType("EXPOSED_TO", "Touchpoint", "Exposure");
    public static final FactType OF_VULNERABILITY = new FactType("OF", "Exposure", "Vulnerability");
    public static final FactType OF_WEAKNESS = new FactType("OF", "Exposure", "Weakness");
    public static final FactType AFFECTED_BY = new FactType("AFFECTED_BY", "Product", "Vulnerability");
    public static final FactType SUFFERED = new FactType("SUFFERED", "Organisation", "Incident");
    public static final FactType IDENTIFIED_BY = new FactType("IDENTIFIED_BY", "Organisation", "Identifier");
    public static final FactType ON_CERTIFICATE = new FactType("ON_CERTIFICATE", "Deliberation", "Certificate");
    public static final FactType DECIDED_ELSEWHERE = new FactType("DELIBERATED", "Certificate", "Deliberation");
    public static final FactType HOLDS = new FactType("HOLDS", "Organisation", "Certificate");
    public static final FactType COVERS = new FactType("COVERS", "Certificate", "System");
    public static final FactType ISSUED_UNDER = new FactType("ISSUED_UNDER", "Certificate", "Edition");
    public static final FactType HAS_EDITION = new FactType("HAS_EDITION", "Scheme", "Edition");
    public static final FactType INCLUDES = new FactType("INCLUDES", "Edition", "Control");
    public static final FactType SECTION_OF = new FactType("PART_OF", "Section", "Section");
    public static final FactType CONTROL_OF = new FactType("PART_OF", "Control", "Section");
    public static final FactType EVIDENCED_BY_CHECK = new FactType("EVIDENCED_BY_CHECK", "Control", "Check");
    public static final FactType CAME_FROM = new FactType("CAME_FROM", "Import", "Source");
}

package io.ismsgraph.demo;

/** The relationship types the demo writes, with the types they go between. */
enum Link {
    IDENTIFIED_BY("Organisation", "Identifier"),
    OPERATES("Organisation", "System"),
    HOLDS("Organisation", "Certificate"),
    SUFFERED("Organisation", "Incident"),
    SUPPLIED_BY("Organisation", "Organisation"),
    EXPOSES("System", "Touchpoint"),
    RESOLVES_TO("Touchpoint", "Touchpoint"),
    RUNS("Touchpoint", "Product"),
    USES("Touchpoint", "Provider"),
    EXPOSED_TO("Touchpoint", "Exposure"),
    OF_VULNERABILITY("Exposure", "Vulnerability"),
    OF_WEAKNESS("Exposure", "Weakness"),
    AFFECTED_BY("Product", "Vulnerability"),
    HAS_EDITION("Scheme", "Edition"),
    INCLUDES("Edition", "Control"),
    CHAPTER_OF_SECTION("Section", "Section"),
    SECTION_OF_CONTROL("Control", "Section"),
    ISSUED_UNDER("Certificate", "Edition"),
    COVERS("Certificate", "System"),
    BREACHED("Incident", "System"),
    ENTERED_THROUGH("Incident", "Touchpoint"),
    CAME_FROM("Import", "Source");

    private final String from;
    private final String to;

    Link(String from, String to) {
        this.from = from;
        this.to = to;
    }

    String type() {
        return switch (this) {
            case OF_VULNERABILITY, OF_WEAKNESS -> "OF";
            case CHAPTER_OF_SECTION, SECTION_OF_CONTROL -> "PART_OF";
            default -> name();
        };
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}

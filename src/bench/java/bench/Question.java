package bench;

import java.util.List;
import java.util.Map;

/**
 * One thing asked both ways.
 *
 * @param name names the hand-written statement's file
 * @param words what is asked
 * @param aim the highest ratio of medians that is aimed at
 * @param requests how many requests make one slice of a round
 * @param document the operation
 */
record Question(String name, String words, double aim, int requests, String document) {

    static final String FLAGSHIP_ON_SITES = "flagship-sites";

    /** The body that asks it through GraphQL. */
    Map<String, ?> operation(Map<String, ?> given) {
        return Map.of("query", document, "variables", given);
    }

    /** Where it is asked by hand. */
    String baseline() {
        return "/baseline/" + name;
    }

    /** What is measured; {@code $id} is an organisation's. */
    static List<Question> all() {
        return List.of(
                new Question("by-id", "one organisation by id", 1.20, 200, """
                    query($id: ID!) { organisation(id: $id) { id name nameEn sector } }\
                    """),
                new Question("list", "50 organisations, two levels", 1.10, 60, """
                    { organisations(first: 50, where: {kind: {eq: PRIVATE}}) { nodes { id name
                        certificates { nodes { number expiresOn } } systems { nodes { id name core } } } } }\
                    """),
                new Question("deep", "five levels, filtered", 1.10, 40, """
                    { organisations(first: 25, where: {sector: {eq: PLATFORM}}) { nodes { name
                        systems(where: {core: {eq: true}}) { nodes { name
                          touchpoints { nodes { address
                            exposures(where: {status: {eq: OPEN}}) { nodes { status
                              vulnerability { cve cvss } } } } } } } } } }\
                    """),
                new Question("flagship", "the flagship on the demo", 1.10, 25, """
                    { sharedUnpatchedTouchpoints(first: 50, leakWindow: "P5Y") { nodes { via
                        certified { id name } shared { id name } leaking { nodes { id name } } } } }\
                    """),
                new Question(FLAGSHIP_ON_SITES, "the flagship through `PROVIDER_DNS` on the real sites", 1.10, 15, """
                    { sharedUnpatchedTouchpoints(first: 50, via: [PROVIDER_DNS], requireCertificate: false,
                        leakWindow: "P20Y") { nodes { via certified { id name } shared { id name }
                        leaking { nodes { id name } } } } }\
                    """),
                new Question("flat", "5,000 flat rows of eight fields", 1.10, 10, """
                    { exposures(first: 5000, where: {tool: {eq: "demo-scanner"}}) { nodes { __typename id status tool
                        severity title firstSeen lastSeen } } }\
                    """),
                new Question("by-sector", "counts by sector", 1.10, 10, """
                    { organisationsBySector { sector organisations certified } }\
                    """));
    }
}

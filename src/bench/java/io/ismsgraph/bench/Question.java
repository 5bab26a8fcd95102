package io.ismsgraph.bench;

import java.util.List;

/**
 * One thing asked both ways.
 *
 * @param name names the hand-written statement's file
 * @param words what is asked
 * @param document the operation
 * @param target the ratio of medians that is aimed at
 * @param requests how many requests make one slice of a round
 */
record Question(String name, String words, String document, double target, int requests) {

    /** What is measured. */
    static List<Question> all() {
        return List.of(
                new Question("by-id", "one organisation by id", """
                    query($id: ID!) { organisation(id: $id) { id name nameEn sector } }\
                    """, 1.20, 200),
                new Question("list", "50 organisations, two levels", """
                    { organisations(first: 50, where: {kind: {eq: PRIVATE}}) { nodes { id name
                        certificates { nodes { number expiresOn } } systems { nodes { id name core } } } } }\
                    """, 1.10, 60),
                new Question("deep", "five levels, filtered", """
                    { organisations(first: 25, where: {sector: {eq: PLATFORM}}) { nodes { name
                        systems(where: {core: {eq: true}}) { nodes { name
                          touchpoints { nodes { address
                            exposures(where: {status: {eq: OPEN}}) { nodes { status
                              vulnerability { cve cvss } } } } } } } } } }\
                    """, 1.10, 40),
                new Question("flagship", "the flagship on the demo", """
                    { sharedUnpatchedTouchpoints(first: 50, leakWindow: "P5Y") { nodes { via
                        certified { id name } shared { id name } leaking { nodes { id name } } } } }\
                    """, 1.10, 25),
                new Question("flagship-sites", "the flagship through PROVIDER_DNS on the real sites", """
                    { sharedUnpatchedTouchpoints(first: 50, via: [PROVIDER_DNS], requireCertificate: false,
                        leakWindow: "P20Y") { nodes { via certified { id name } shared { id name }
                        leaking { nodes { id name } } } } }\
                    """, 1.10, 15),
                new Question("flat", "5,000 flat rows of eight fields", """
                    { organisations(first: 5000) { nodes { id name nameEn kind sector registrationNumber domain
                        dailyUsers } } }\
                    """, 1.10, 8),
                new Question("by-sector", "counts by sector", """
                    { organisationsBySector { sector organisations certified } }\
                    """, 1.10, 10));
    }
}

package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator finds on each kind of value. Every third node has no values at all. */
class WhereTest {

    private static final Period FROM_JUNE = Story.since("2026-06-01T00:00:00Z");

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is(
                        "Organisation",
                        "a",
                        Map.of("name", "가게", "sector", "SHOPPING", "dailyUsers", 1_000L, "nameEn", "Shop"))
                .is(
                        "Organisation",
                        "b",
                        Map.of("name", "은행", "sector", "FINANCE", "dailyUsers", 2_000L, "nameEn", "Bank"))
                .is("Organisation", "c", Map.of())
                .is("System", "core", Map.of("core", true, "name", "web"))
                .is("System", "side", Map.of("core", false))
                .is("System", "none", Map.of())
                .is("Vulnerability", "v", vulnerability("CVE-1", 9.8, LocalDate.of(2026, 6, 1), "CWE-1", "CWE-2"))
                .is("Vulnerability", "w", vulnerability("CVE-2", 5L, LocalDate.of(2025, 1, 1)))
                .is("Vulnerability", "u", Map.of())
                .is(
                        "Exposure",
                        "e",
                        Map.of("severity", 5L, "status", "OPEN", "firstSeen", Story.millis("2026-06-20T00:00:00Z")))
                .is(
                        "Exposure",
                        "f",
                        Map.of("severity", 2L, "status", "PATCHED", "firstSeen", Story.millis("2026-01-01T00:00:00Z")))
                .is("Exposure", "g", Map.of("firstSeen", Story.millis("2026-07-10T00:00:00Z")))
                .fact("OF", "Exposure", "e", "Vulnerability", "v")
                .fact("OF", "Exposure", "f", "Vulnerability", "w")
                .fact("OPERATES", "Organisation", "a", "System", "core")
                .fact("OPERATES", "Organisation", "a", "System", "core", Period.ALWAYS, "another")
                .fact("OPERATES", "Organisation", "a", "System", "none")
                .fact("OPERATES", "Organisation", "b", "System", "core")
                .fact("OPERATES", "Organisation", "b", "System", "side", FROM_JUNE, "test"));
        api = new TestApi(graph.reader());
    }

    private static Map<String, Object> vulnerability(String cve, Number cvss, LocalDate added, String... cwes) {
        return Map.of("cve", cve, "cvss", cvss, "kevDateAdded", added, "cwes", List.of(cwes));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        organisations   | {id: {eq: "a"}}                                   | a
        organisations   | {id: {in: ["a", "c", "x"]}}                       | a c
        organisations   | {id: {in: []}}                                    | -
        organisations   | {id: {isNull: true}}                              | -
        organisations   | {name: {eq: "가게"}}                              | a
        organisations   | {name: {in: ["은행", "x"]}}                       | b
        organisations   | {name: {contains: "게"}}                          | a
        organisations   | {name: {startsWith: "은"}}                        | b
        organisations   | {nameEn: {endsWith: "nk"}}                        | b
        organisations   | {nameEn: {gt: "Bank"}}                            | a
        organisations   | {nameEn: {gte: "Bank", lt: "C"}}                  | b
        organisations   | {nameEn: {lte: "Bank"}}                           | b
        organisations   | {name: {isNull: true}}                            | c
        organisations   | {name: {isNull: false}}                           | a b
        organisations   | {sector: {eq: FINANCE}}                           | b
        organisations   | {sector: {in: [FINANCE, SHOPPING, HEALTH]}}       | a b
        organisations   | {sector: {isNull: true}}                          | c
        organisations   | {dailyUsers: {eq: 1000}}                          | a
        organisations   | {dailyUsers: {in: [1, 2000]}}                     | b
        organisations   | {dailyUsers: {gt: 1000}}                          | b
        organisations   | {dailyUsers: {gte: 1000, lte: 1000}}              | a
        organisations   | {dailyUsers: {lt: 2000}}                          | a
        systems         | {core: {eq: true}}                                | core
        systems         | {core: {in: [false]}}                             | side
        systems         | {core: {isNull: true}}                            | none
        exposures       | {severity: {eq: 5}}                               | e
        exposures       | {severity: {in: [1, 2]}}                          | f
        exposures       | {severity: {gt: 2, lte: 5}}                       | e
        exposures       | {status: {eq: OPEN}}                              | e
        exposures       | {firstSeen: {eq: "2026-06-20T09:00:00+09:00"}}    | e
        exposures       | {firstSeen: {in: ["2026-01-01T00:00:00Z"]}}       | f
        exposures       | {firstSeen: {gt: "2026-01-01T00:00:00Z"}}         | e g
        exposures       | {firstSeen: {lte: "2026-01-01T00:00:00Z"}}        | f
        exposures       | {firstSeen: {within: "P10D"}}                     | e
        exposures       | {firstSeen: {within: "P9D"}}                      | -
        exposures       | {firstSeen: {within: "PT240H"}}                   | e
        exposures       | {not: {firstSeen: {within: "P10D"}}}              | f g
        exposures       | {firstSeen: {olderThan: "P10D"}}                  | f
        exposures       | {firstSeen: {olderThan: "P999999999Y"}}           | -
        exposures       | {firstSeen: {within: "P999999999Y"}}              | e f
        vulnerabilities | {cvss: {eq: 9.8}}                                 | v
        vulnerabilities | {cvss: {eq: 5}}                                   | w
        vulnerabilities | {cvss: {gte: 5.0, lt: 9.8}}                       | w
        vulnerabilities | {kevDateAdded: {eq: "2026-06-01"}}                | v
        vulnerabilities | {kevDateAdded: {in: ["2025-01-01"]}}              | w
        vulnerabilities | {kevDateAdded: {lt: "2026-06-01"}}                | w
        vulnerabilities | {kevDateAdded: {within: "P30D"}}                  | v
        vulnerabilities | {kevDateAdded: {within: "P28D"}}                  | -
        vulnerabilities | {kevDateAdded: {olderThan: "P1Y"}}                | w
        vulnerabilities | {cwes: {has: "CWE-1"}}                            | v
        vulnerabilities | {cwes: {has: "CWE"}}                              | -
        vulnerabilities | {not: {cwes: {has: "CWE-1"}}}                     | u w
        vulnerabilities | {cwes: {hasAny: ["CWE-3", "CWE-2"]}}              | v
        vulnerabilities | {cwes: {hasAny: ["CWE-3"]}}                       | -
        vulnerabilities | {cwes: {hasAny: []}}                              | -
        vulnerabilities | {cwes: {hasAll: ["CWE-2", "CWE-1"]}}              | v
        vulnerabilities | {cwes: {hasAll: ["CWE-2", "CWE-3"]}}              | -
        vulnerabilities | {not: {cwes: {hasAll: ["CWE-2", "CWE-3"]}}}       | u v w
        vulnerabilities | {cwes: {isNull: true}}                            | u
        vulnerabilities | {cwes: {isNull: false}}                           | v w
        exposures       | {vulnerability: {cvss: {gt: 9}}}                  | e
        exposures       | {not: {vulnerability: {cvss: {gt: 9}}}}           | f g
        exposures       | {vulnerability: {not: {cvss: {gt: 9}}}}           | f
        exposures       | {not: {vulnerability: {id: {isNull: false}}}}     | g
        exposures       | {or: [{vulnerability: {cve: {eq: "CVE-1"}}}, {severity: {isNull: true}}]} | e g
        organisations   | {systems: {some: {core: {eq: true}}}}             | a b
        organisations   | {systems: {some: {core: {eq: false}}}}            | b
        organisations   | {systems: {all: {core: {eq: true}}}}              | c
        organisations   | {systems: {all: {core: {isNull: false}}}}         | b c
        organisations   | {not: {systems: {all: {core: {eq: true}}}}}       | a b
        organisations   | {systems: {all: {not: {core: {eq: false}}}}}      | a c
        organisations   | {not: {systems: {all: {not: {core: {eq: false}}}}}} | b
        organisations   | {systems: {all: {or: [{core: {eq: true}}, {not: {core: {eq: true}}}]}}} | a b c
        organisations   | {systems: {none: {core: {eq: true}}}}             | c
        organisations   | {systems: {none: {core: {eq: false}}}}            | a c
        organisations   | {not: {systems: {none: {core: {eq: false}}}}}     | b
        organisations   | {systems: {none: {not: {core: {eq: true}}}}}      | c
        organisations   | {systems: {single: {core: {eq: true}}}}           | a b
        organisations   | {systems: {single: {core: {isNull: false}}}}      | a
        organisations   | {not: {systems: {single: {core: {isNull: false}}}}} | b c
        organisations   | {systems: {count: {eq: 2}}}                       | a b
        organisations   | {systems: {count: {eq: 0}}}                       | c
        organisations   | {systems: {count: {gt: 0, lt: 2}}}                | -
        organisations   | {systems: {count: {in: [0, 3]}}}                  | c
        organisations   | {systems: {count: {gte: 2, lte: 2}}}              | a b
        organisations   | {systems: {count: {gt: 1}, none: {core: {eq: false}}}} | a
        systems         | {organisations: {single: {sector: {eq: FINANCE}}, count: {eq: 2}}} | core
        systems         | {organisations: {all: {systems: {some: {core: {eq: false}}}}}}     | side
        vulnerabilities | {exposures: {some: {vulnerability: {cvss: {gt: 9}}}}}              | v
        organisations   | {not: {dailyUsers: {gt: 1000}}}                   | a c
        organisations   | {not: {not: {dailyUsers: {gt: 1000}}}}            | b
        organisations   | {not: {or: [{dailyUsers: {gt: 1000}}, {sector: {eq: SHOPPING}}]}}  | c
        organisations   | {not: {and: [{dailyUsers: {gt: 1}}, {sector: {eq: SHOPPING}}]}}    | b c
        organisations   | {or: [{dailyUsers: {gt: 1000}}, {name: {isNull: true}}]}           | b c
        organisations   | {or: [{dailyUsers: {lt: 1}}, {not: {sector: {eq: FINANCE}}}]}      | a c
        organisations   | {and: [{dailyUsers: {gt: 1}}, {not: {sector: {eq: FINANCE}}}]}     | a
        organisations   | {dailyUsers: {gt: 1}, or: [{name: {eq: "은행"}}, {name: {eq: "x"}}]} | b
        """)
    void finds(String root, String where, String expected) {
        var at = "asOf: \"2026-06-30T00:00:00Z\"";
        for (var clock : List.of("", at + ", ")) {
            // Ages are counted from the time asked about, which in the present is another one every day.
            if (!clock.isEmpty() || !where.matches(".*(within|olderThan).*")) {
                var data = api.data("{ it: " + root + "(" + clock + "where: " + where + ") { nodes { id } } }");
                assertThat(ids(data)).as(clock).isEqualTo(expected.equals("-") ? "" : expected);
            }
        }
    }

    /** What a hop leads to is what holds at the moment asked about. */
    @Test
    void countsWhatHoldsThen() {
        var both = "{ then: organisations(asOf: \"2026-05-31T00:00:00Z\", where: %s) { nodes { id } }"
                + " now: organisations(where: %<s) { nodes { id } } }";
        var one = api.data(both.formatted("{systems: {count: {eq: 1}}}"));
        assertThat(ids(one, "then")).isEqualTo("b");
        assertThat(ids(one, "now")).isEmpty();
        var all = api.data(both.formatted("{systems: {all: {core: {eq: true}}, some: {core: {eq: true}}}}"));
        assertThat(ids(all, "then")).isEqualTo("b");
        assertThat(ids(all, "now")).isEmpty();
    }

    private static String ids(Map<String, Object> data) {
        return ids(data, "it");
    }

    private static String ids(Map<String, Object> data, String root) {
        var nodes = (List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(data.get(root))).get("nodes"));
        return String.join(
                " ",
                nodes.stream()
                        .map(node -> String.valueOf(((Map<?, ?>) node).get("id")))
                        .toList());
    }
}

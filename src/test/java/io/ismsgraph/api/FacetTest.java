package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facets count all entries of a list, whatever page is shown. */
class FacetTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph)
                .at("2026-05-01T00:00:00Z", said -> said.is(
                                "Organisation", "a", Map.of("name", "A", "sector", "SHOPPING", "dailyUsers", 1_000L))
                        .is("Organisation", "b", Map.of("name", "B", "sector", "FINANCE", "dailyUsers", 2_000L))
                        .is("Organisation", "c", Map.of("name", "A", "sector", "FINANCE", "dailyUsers", 4_000L))
                        .is("Organisation", "d", Map.of("dailyUsers", "many"))
                        .is("System", "core", Map.of("core", true, "personalRecords", 10L))
                        .is("System", "side", Map.of("core", false, "personalRecords", 30L))
                        .is("System", "none", Map.of())
                        .is("Vulnerability", "v", Map.of("kevDateAdded", day(6, 1), "cwes", List.of("CWE-1", "CWE-2")))
                        .is("Vulnerability", "w", Map.of("kevDateAdded", day(6, 30), "cwes", List.of("CWE-1")))
                        .is("Vulnerability", "x", Map.of("kevDateAdded", day(9, 1)))
                        .is("Exposure", "e", Map.of("firstSeen", Story.millis("2025-12-31T14:59:59Z")))
                        .is("Exposure", "f", Map.of("firstSeen", Story.millis("2025-12-31T15:00:00Z")))
                        .is("Exposure", "g", Map.of("firstSeen", Story.millis("2026-01-05T00:00:00Z")))
                        .is("Exposure", "h", Map.of())
                        .fact("OPERATES", "Organisation", "a", "System", "core")
                        .fact("OPERATES", "Organisation", "a", "System", "core", Period.ALWAYS, "another")
                        .fact("OPERATES", "Organisation", "a", "System", "side")
                        .fact("OPERATES", "Organisation", "b", "System", "core")
                        .fact("OPERATES", "Organisation", "c", "System", "core", FROM_JULY, "test")
                        .fact("OPERATES", "Organisation", "c", "System", "none"))
                .at(
                        "2026-07-01T00:00:00Z",
                        said -> said.is("Organisation", "b", FROM_JULY, Map.of("sector", "HEALTH")));
        api = new TestApi(graph.reader());
    }

    private static final Period FROM_JULY = Story.since("2026-06-30T15:00:00Z");

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        organisations(asOf: "2026-06-15T00:00:00Z") { facets { sector { value count } } } | {sector=[{value=FINANCE, count=2}, {value=SHOPPING, count=1}, {value=null, count=1}]}
        organisations(asOf: "2026-07-15T00:00:00Z", first: 0) { nodes { id } facets { sector { count value } } } | {sector=[{count=1, value=FINANCE}, {count=1, value=HEALTH}, {count=1, value=SHOPPING}, {count=1, value=null}]}
        organisations(knownAt: "2026-06-20T00:00:00Z", asOf: "2026-07-15T00:00:00Z") { facets { it: sector { value } __typename } } | {it=[{value=FINANCE}, {value=SHOPPING}, {value=null}], __typename=OrganisationFacets}
        organisations(where: {id: {in: ["a", "d"]}}) { facets { sector { value count } } } | {sector=[{value=SHOPPING, count=1}, {value=null, count=1}]}
        organisations { facets { name(first: 1) { value count } } } | {name=[{value=A, count=2}]}
        organisations { facets { dailyUsers { count missing min max average percentile(of: 0.5) } } } | {dailyUsers={count=3, missing=1, min=1000.0, max=4000.0, average=2333.3333333333335, percentile=2000.0}}
        organisations { facets { dailyUsers { max buckets(bounds: [1000, 2000, 3000]) { from to count } min } } } | {dailyUsers={max=4000.0, buckets=[{from=null, to=1000.0, count=0}, {from=1000.0, to=2000.0, count=1}, {from=2000.0, to=3000.0, count=1}, {from=3000.0, to=null, count=1}], min=1000.0}}
        organisations { facets { dailyUsers { low: percentile(of: 0) high: percentile(of: 1) } } } | {dailyUsers={low=1000.0, high=4000.0}}
        organisations(where: {id: {eq: "d"}}) { facets { dailyUsers { count min average percentile(of: 0.5) buckets(bounds: [1]) { count } } } } | {dailyUsers={count=0, min=null, average=null, percentile=null, buckets=[{count=0}, {count=0}]}}
        organisations(asOf: "2026-06-15T00:00:00Z") { facets { systems { core { value count } } } } | {systems={core=[{value=true, count=2}, {value=false, count=1}, {value=null, count=1}]}}
        organisations(asOf: "2026-07-15T00:00:00Z") { facets { systems { core { value count } } } } | {systems={core=[{value=true, count=3}, {value=false, count=1}, {value=null, count=1}]}}
        organisations(asOf: "2026-06-15T00:00:00Z") { facets { systems { personalRecords { count missing max average } } } } | {systems={personalRecords={count=3, missing=1, max=30.0, average=16.666666666666668}}}
        systems(asOf: "2026-06-15T00:00:00Z", where: {id: {eq: "core"}}) { facets { organisations { sector { value count } } } } | {organisations={sector=[{value=FINANCE, count=1}, {value=SHOPPING, count=1}]}}
        vulnerabilities { facets { cwes { value count } } } | {cwes=[{value=CWE-1, count=2}, {value=CWE-2, count=1}, {value=null, count=1}]}
        vulnerabilities { facets { kevDateAdded { from to count } } } | {kevDateAdded=[{from=2026-06-01, to=2026-07-01, count=2}, {from=2026-09-01, to=2026-10-01, count=1}]}
        vulnerabilities { facets { kevDateAdded(every: QUARTER) { from count } } } | {kevDateAdded=[{from=2026-04-01, count=2}, {from=2026-07-01, count=1}]}
        vulnerabilities { facets { kevDateAdded(every: WEEK) { from to count } } } | {kevDateAdded=[{from=2026-06-01, to=2026-06-08, count=1}, {from=2026-06-29, to=2026-07-06, count=1}, {from=2026-08-31, to=2026-09-07, count=1}]}
        exposures { facets { firstSeen(every: DAY) { from to count } } } | {firstSeen=[{from=2025-12-31, to=2026-01-01, count=1}, {from=2026-01-01, to=2026-01-02, count=1}, {from=2026-01-05, to=2026-01-06, count=1}, {from=null, to=null, count=1}]}
        exposures { facets { firstSeen(every: YEAR) { from count } } } | {firstSeen=[{from=2025-01-01, count=1}, {from=2026-01-01, count=2}, {from=null, count=1}]}
        """)
    void counts(String list, String expected) {
        assertThat(map(api.data("{ it: " + list + " }").get("it")).get("facets"))
                .hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        exposures(where: {firstSeen: {within: "P10D"}}) { totalCount over(from: "2026-01-01T00:00:00Z", to: "2026-01-21T00:00:00Z", every: "P10D") { at count } } | {totalCount=0, over=[{at=2026-01-01T00:00:00Z, count=2}, {at=2026-01-11T00:00:00Z, count=1}, {at=2026-01-21T00:00:00Z, count=0}]}
        exposures(where: {not: {firstSeen: {olderThan: "P1D"}}}) { over(from: "2026-01-01T00:00:00Z", to: "2026-01-21T00:00:00Z", every: "P10D") { count } } | {over=[{count=4}, {count=1}, {count=1}]}
        organisations(where: {sector: {eq: HEALTH}}) { over(from: "2026-06-15T00:00:00Z", to: "2026-07-15T00:00:00Z", every: "P1M") { count } } | {over=[{count=0}, {count=1}]}
        organisations(where: {sector: {eq: HEALTH}}, knownAt: "2026-06-20T00:00:00Z") { over(from: "2026-06-15T00:00:00Z", to: "2026-07-15T00:00:00Z", every: "P1M") { count } } | {over=[{count=0}, {count=0}]}
        organisations(where: {systems: {count: {gt: 1}}}) { over(from: "2026-05-31T15:00:00Z", to: "2026-07-30T23:00:00Z", every: "P1M") { at count } } | {over=[{at=2026-05-31T15:00:00Z, count=1}, {at=2026-06-30T15:00:00Z, count=2}]}
        """)
    void countsAtOneMomentAfterTheOther(String list, String expected) {
        assertThat(map(api.data("{ it: " + list + " }").get("it"))).hasToString(expected);
    }

    @Test
    void countsWhatAHopLeadsToOverTime() {
        for (var clock : List.of("", ", asOf: \"2026-05-01T00:00:00Z\"")) {
            assertThat(api.data("{ organisation(id: \"c\"" + clock + ") { systems { totalCount over(from:"
                            + " \"2026-06-01T00:00:00Z\", to:"
                            + " \"2026-08-01T00:00:00Z\", every: \"P1M\") {"
                            + " count } } } }"))
                    .hasToString("{organisation={systems={totalCount=" + (clock.isEmpty() ? 2 : 1)
                            + ", over=[{count=1}, {count=2}, {count=2}]}}}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        facets { dailyUsers { buckets(bounds: []) { count } } }     | BAD_ARGUMENT | each greater than the one before
        facets { dailyUsers { buckets(bounds: [2, 1]) { count } } } | BAD_ARGUMENT | each greater than the one before
        facets { dailyUsers { percentile(of: 1.1) } }               | BAD_ARGUMENT | from 0 to 1
        facets { name(first: -1) { count } }                        | BAD_ARGUMENT | from 0 to 1000
        over(from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z", every: "P1D") { count } | BAD_ARGUMENT | begins after it ends
        over(from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z", every: "PT0S") { count } | BAD_ARGUMENT | give a length of time
        over(from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z", every: "-P1D") { count } | BAD_ARGUMENT | give a length of time
        over(from: "2020-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z", every: "P1D") { count } | TOO_COSTLY | more than 400 moments
        """)
    void refuses(String field, String code, String message) {
        assertThat(api.ask("{ organisations { " + field + " } }", Map.of()).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).isEqualTo(Map.of("code", code)))
                .satisfies(error -> assertThat(error.getMessage()).contains(message));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}

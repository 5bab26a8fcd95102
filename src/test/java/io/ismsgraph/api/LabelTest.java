package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the values of enums are called can be asked like anything else. */
class LabelTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("sector", "FINANCE"))
                .is("Organisation", "b", Map.of("sector", "FINANCE"))
                .is("Organisation", "c", Map.of()));
        api = new TestApi(graph.reader());
    }

    @Test
    void tellsThoseOfOneEnum() {
        assertThat(api.data("{ enumLabels(enum: \"OrganisationKind\") { value ko en } }"))
                .hasToString("{enumLabels=[{value=PRIVATE, ko=민간, en=Private}, {value=PUBLIC, ko=공공, en=Public},"
                        + " {value=SITE, ko=사이트, en=Site}]}");
        assertThat(api.data("{ enumLabels(enum: \"Nothing\") { value } }")).hasToString("{enumLabels=[]}");
    }

    @Test
    void tellsThoseOfAll() {
        assertThat(String.valueOf(api.data("{ enumLabels { enum value ko en } }")))
                .contains("{enum=Sector, value=FINANCE, ko=금융, en=Finance}")
                .contains("{enum=CalendarPeriod, value=QUARTER, ko=분기, en=Quarter}");
    }

    @Test
    void standsBesideTheCountsOfFacets() {
        assertThat(api.data("{ organisations { facets { sector { count en value ko } } } }"))
                .hasToString("{organisations={facets={sector=[{count=2, en=Finance, value=FINANCE, ko=금융},"
                        + " {count=1, en=null, value=null, ko=null}]}}}");
    }
}

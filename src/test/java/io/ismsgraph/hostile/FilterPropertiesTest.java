package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.FailingReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever comes as a filter is compiled or refused. */
class FilterPropertiesTest {

    /** The page of a list that is empty. */
    private static final List<@Nullable Object> EMPTY = List.of(List.of(List.of(), 0L, false, false, false));

    private static final TestApi API = new TestApi(FailingReader.answering(EMPTY));
    private static final String DOCUMENT =
            "query Q($where: OrganisationWhere) { it: organisations(where: $where) { totalCount } }";

    @Provide
    Arbitrary<@Nullable Object> filters() {
        return filter(4);
    }

    private static Arbitrary<@Nullable Object> filter(int depth) {
        Arbitrary<Object> leaves = Arbitraries.of(
                "x",
                "",
                "가",
                "P1D",
                "2026-06-30",
                "2026-06-30T00:00:00Z",
                "PLATFORM",
                "ASC",
                0,
                1,
                -1,
                Long.MAX_VALUE,
                0.5,
                Double.POSITIVE_INFINITY,
                true,
                false);
        if (depth == 0) {
            return leaves.injectNull(0.1);
        }
        var inner = filter(depth - 1);
        var keys = Arbitraries.of(
                "and",
                "or",
                "not",
                "id",
                "name",
                "sector",
                "revenue",
                "systems",
                "some",
                "all",
                "none",
                "single",
                "count",
                "eq",
                "in",
                "isNull",
                "gt",
                "lte",
                "contains",
                "startsWith",
                "within",
                "olderThan",
                "has",
                "nothing");
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.maps(keys, inner).ofMaxSize(2).map(Object.class::cast)),
                        Tuple.of(2, inner.list().ofMaxSize(2).map(Object.class::cast)),
                        Tuple.of(1, leaves))
                .injectNull(0.02);
    }

    @Property(seed = "1", tries = 3_000)
    void areCompiledOrRefused(@ForAll("filters") @Nullable Object filter) {
        var result = API.ask(DOCUMENT, Collections.singletonMap("where", filter));
        assertThat(result.getErrors()).allSatisfy(error -> {
            var code = Objects.requireNonNull(error.getExtensions()).get("code");
            assertThat(code).as(error.getMessage()).isIn("BAD_ARGUMENT", "BAD_TIME", "TOO_COSTLY");
            Leaks.assertNone(String.valueOf(error.getMessage()));
        });
    }

    /** So that the property above is not about refusals alone. */
    @Property(seed = "1", tries = 200)
    void areCompiledWhereTheyAreSound(@ForAll("sound") Map<String, Object> filter) {
        var result = API.ask(DOCUMENT, Map.of("where", filter));
        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Object>getData()).hasToString("{it={totalCount=0}}");
    }

    @Provide
    Arbitrary<Map<String, Object>> sound() {
        var name = Arbitraries.strings().map(text -> Map.<String, Object>of("name", Map.of("eq", text)));
        var hop = name.map(one -> Map.<String, Object>of("systems", Map.of("some", one)));
        var one = Arbitraries.oneOf(name, hop, name.map(it -> Map.<String, Object>of("not", it)));
        return Arbitraries.oneOf(
                one, one.list().ofMinSize(1).ofMaxSize(5).map(list -> Map.<String, Object>of("or", list)));
    }
}

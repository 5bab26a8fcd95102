package io.ismsgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectType;
import graphql.validation.Validator;
import io.ismsgraph.Seeds;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.oracle.RandomOperation.Cursor;
import io.ismsgraph.oracle.RandomOperation.Word;
import io.ismsgraph.oracle.RandomOperation.Written;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine against graphql-java's own execution: data, order of keys, and the paths of all errors. */
class OracleTest {

    private static final int OPERATIONS = 60;
    private static final int FILTERS = 20;

    private static GraphSchema schema;
    private static CountingReader reader;
    private static TestApi api;
    private static Oracle oracle;
    private static final List<Cursor> CURSORS = new ArrayList<>();

    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty();
        TradeData.write(graph, new Random(7));
        var files = files();
        schema = GraphSchema.of(files);
        reader = new CountingReader(graph.reader());
        api = new TestApi(files, reader);
        oracle = new Oracle(schema.graphql(), Versions.of(graph));
        oracle.answer("{ __typename }", Map.of(), reader.now());
        CURSORS.clear();
        var name = Map.<String, Object>of("name", new Word("ASC"));
        var founded = Map.<String, Object>of("foundedOn", new Word("DESC"));
        var head = Map.<String, Object>of("head", Map.of("door", new Word("DESC")));
        var shops = Map.<String, Object>of("shops", Map.of("count", new Word("ASC")));
        for (var order :
                List.of(List.<Map<String, Object>>of(), List.of(name), List.of(founded, name), List.of(head, shops))) {
            learn("firms", null, order);
            TradeData.FIRMS.forEach(firm -> learn("partners", firm, order));
        }
        learn("shops", null, List.of(Map.of("weight", new Word("DESC"))));
        learn("cardList", null, List.of());
        for (var firm : TradeData.FIRMS) {
            learn("shopHistory", firm, List.of(name));
            learn("goods", firm, List.of());
            learn("ranking", firm, List.of());
        }
    }

    static ProductFiles files() {
        var product = ProductFiles.read("classpath:");
        var trade = ProductFiles.read("classpath:oracle/");
        var graphql = new TreeMap<>(trade.graphql());
        List.of("schema.graphqls", "source.graphqls")
                .forEach(file -> graphql.put(
                        file, Objects.requireNonNull(product.graphql().get(file))));
        // Nothing is done in this one, and a type without fields is none.
        graphql.computeIfPresent("schema.graphqls", (_, text) -> text.replaceFirst("\"[^\"]*\"\ntype Mutation\n", ""));
        return new ProductFiles(graphql, trade.questions(), trade.predicates(), Map.of());
    }

    /** Pairs the engine's cursors of a list with the oracle's places. */
    private static void learn(String field, @Nullable String firm, List<Map<String, Object>> orderBy) {
        var order = orderBy.isEmpty() ? "" : ", orderBy: " + orderBy.toString().replace("=", ": ");
        var list = field + "(first: 1000" + order + ") { edges { cursor } }";
        var data = api.data(
                firm == null ? "{ it: " + list + " }" : "{ of: firm(id: \"" + firm + "\") { it: " + list + " } }");
        var places = oracle.places(
                field,
                firm,
                orderBy.stream().map(one -> (Map<?, ?>) RandomValue.json(one)).toList());
        var of = firm == null ? data : (Map<?, ?>) Objects.requireNonNull(data.get("of"));
        var edges = (List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(of.get("it"))).get("edges"));
        assertThat(edges).as(list).hasSameSizeAs(places);
        for (int i = 0; i < places.size(); i++) {
            var cursor = String.valueOf(((Map<?, ?>) edges.get(i)).get("cursor"));
            oracle.learn(cursor, firm, places.get(i));
            CURSORS.add(new Cursor((firm == null ? "Query." : "Firm.") + field, firm, orderBy, cursor));
        }
    }

    @Seeds(1)
    void answersAsTheSpecificationSays(long seed) {
        var random = new Random(seed);
        var sameStatement = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            var operation = valid(random);
            agree(operation.document(), operation.variables());
            if (!operation.others().equals(operation.variables())) {
                var first = reader.last();
                agree(operation.document(), operation.others());
                sameStatement += first.equals(reader.last()) ? 1 : 0;
            }
        }
        assertThat(sameStatement).as("asked again with other values").isGreaterThan(OPERATIONS / 4);
    }

    /** Each operation filters by the nodes around, of the present and of the past in turns. */
    @Seeds(1)
    void findsByWhatIsAround(long seed) {
        var random = new Random(seed);
        var type =
                (GraphQLInputObjectType) Objects.requireNonNull(schema.graphql().getType("FirmWhere"));
        var some = 0;
        for (int i = 0; i < FILTERS; i++) {
            var where = RandomValue.literal(new RandomValue(random).around(type));
            var clock = i % 2 == 0 ? "" : "asOf: \"" + TradeData.moment(random) + "\", ";
            var document = "{ firms(" + clock + "where: " + where + ") { totalCount nodes { id } } firmCount(" + clock
                    + "which: " + where + ") }";
            agree(document, Map.of());
            var counted = (Integer) Objects.requireNonNull(api.data(document).get("firmCount"));
            some += counted > 0 && counted < TradeData.FIRMS.size() ? 1 : 0;
        }
        assertThat(some).as("found neither none nor all").isGreaterThan(FILTERS / 10);
    }

    private static void agree(String document, Map<String, @Nullable Object> variables) {
        var before = reader.count();
        var answered = api.ask(document, variables);
        var expected = oracle.answer(document, variables, reader.now());
        var what = document + "\n" + variables + "\n"
                + answered.getErrors().stream().limit(3).toList() + "\n" + reader.last();
        assertThat(String.valueOf(masked(answered.<Object>getData())))
                .as(what)
                .isEqualTo(String.valueOf(masked(expected.<Object>getData())));
        assertThat(paths(answered)).as(what).isEqualTo(paths(expected));
        assertThat(reader.count() - before).as(what).isLessThanOrEqualTo(1);
    }

    @Test
    void answersThePresentLikeThePastOfNow() {
        for (var selected : List.of(
                "firms%s { totalCount nodes { id name size card { size firm { name } } sizes neighbours { id } head {"
                        + " name } lastHead { name } shops { edges { node { name } fact { validFrom validTo } } }"
                        + " shopHistory { nodes { id } } goods { nodes { id weight } } } }",
                "shops%s { nodes { id name door firms(where: {not: {kind: {eq: BANK}}}, orderBy: [{name: DESC}])"
                        + " { totalCount nodes { id ranking { nodes { door shop { name } } } } } } }",
                "cardList%s { totalCount nodes { name head { name } treasure { weight } } }")) {
            var present = api.ask("{ it: " + selected.formatted("") + " }", Map.of());
            var past = api.ask("{ it: " + selected.formatted("(asOf: \"" + Instant.now() + "\")") + " }", Map.of());
            assertThat(String.valueOf(present.<Object>getData())).isEqualTo(String.valueOf(past.<Object>getData()));
            assertThat(paths(present)).isEqualTo(paths(past));
        }
    }

    private static Written valid(Random random) {
        while (true) {
            var operation = RandomOperation.write(schema.graphql(), CURSORS, random);
            var document = new Parser().parseDocument(operation.document());
            if (new Validator()
                    .validateDocument(schema.graphql(), document, Locale.ROOT)
                    .isEmpty()) {
                return operation;
            }
        }
    }

    /** Cursors are opaque; here only counts whether there is one. */
    private static @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var masked = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, inner) -> masked.put(key, masked(inner)));
                yield masked;
            }
            case List<?> list -> {
                var masked = new ArrayList<@Nullable Object>();
                list.forEach(inner -> masked.add(masked(inner)));
                yield masked;
            }
            case String text when text.matches("Wy[IJ].*") -> "a cursor";
            // Sums of numbers depend on their order by as much as this leaves out.
            case Double number -> String.format(Locale.ROOT, "%.9g", number);
            case null, default -> value;
        };
    }

    private static List<String> paths(ExecutionResult result) {
        return result.getErrors().stream()
                .map(GraphQLError::getPath)
                .map(String::valueOf)
                .sorted()
                .toList();
    }
}

package io.ismsgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import graphql.ExecutionResult;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.ismsgraph.Seeds;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.oracle.RandomOperation.Ground;
import io.ismsgraph.oracle.RandomOperation.Written;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an organisation is answered is what everybody would be answered by a graph that holds nothing but what it may see.
 */
class IsolationTest {

    private static final int OPERATIONS = 8;

    /** So many times as many, if none of the first was answered otherwise than to everybody. */
    private static final int MANY = 10;

    /** Of several moments, at each of which something else is seen; or in an order of their own. */
    private static final Set<String> APART = Set.of("changes", "history", "breachesAfterAudit", "search", "over");

    private static final Set<String> CLOCKS = Set.of("asOf", "knownAt");
    private static final GraphSchema PRODUCT = GraphSchema.of(ProductFiles.read("classpath:"));
    private static final GraphQLSchema SCHEMA = PRODUCT.graphql();
    private static final String ROLE = "ORGANISATION";

    private record Answered(Written operation, ExecutionResult result) {}

    @Seeds(1)
    void answersOfThePresentAreThoseOfItsOwnGraph(long seed) {
        var random = new Random(seed);
        var now = Times.millis(Instant.now());
        var ground =
                new Ground(EstateData.ids(), Map.of(), isApart(true).negate().and(IsolationTest::isOpen));
        compare(random, ground, now, now);
    }

    @Seeds(1)
    void answersOfThePastAreThoseOfItsOwnGraph(long seed) {
        var random = new Random(seed);
        var asOf = EstateData.moment(random);
        var knownAt = EstateData.moment(random);
        var clocks = Map.of("asOf", asOf.toString(), "knownAt", knownAt.toString());
        var ground =
                new Ground(EstateData.ids(), clocks, isApart(false).negate().and(IsolationTest::isOpen));
        compare(random, ground, Times.millis(asOf), Times.millis(knownAt));
    }

    private static void compare(Random random, Ground ground, long asOf, long knownAt) {
        var graph = TestGraph.empty();
        EstateData.write(graph, random);
        var api = new TestApi(graph.oneReader());
        var viewer = EstateData.ORGANISATIONS.get(random.nextInt(EstateData.ORGANISATIONS.size()));
        var answered = new ArrayList<Answered>();
        var limited = false;
        for (int i = 0; i < OPERATIONS || (!limited && i < MANY * OPERATIONS); i++) {
            var operation = valid(ground, random);
            var result =
                    api.ask(operation.document(), operation.variables(), View.ofOrganisation(Set.of(ROLE), viewer));
            limited = limited || !same(result, api.ask(operation.document(), operation.variables()));
            answered.add(new Answered(operation, result));
        }
        assertThat(limited).as("answered otherwise than to everybody").isTrue();
        new Estate(graph, viewer).strip(asOf, knownAt);
        assertSoftly(all -> answered.forEach(one -> {
            var whole = api.ask(one.operation().document(), one.operation().variables());
            all.assertThat(words(one.result()))
                    .as(viewer + " " + ground.clocks() + " " + one.operation())
                    .isEqualTo(words(whole));
        }));
    }

    private static boolean same(ExecutionResult one, ExecutionResult other) {
        return words(one).equals(words(other));
    }

    private static String words(ExecutionResult result) {
        return result.toSpecification().toString();
    }

    /** What its role may not ask at all is not asked here. */
    private static boolean isOpen(String coordinate) {
        var parts = coordinate.split("\\.");
        return !(SCHEMA.getType(parts[0]) instanceof GraphQLObjectType)
                || PRODUCT.permissions().of(parts[0], parts[1]).contains(ROLE);
    }

    private static Predicate<String> isApart(boolean ofPresent) {
        return coordinate -> {
            var parts = List.of(coordinate.split("\\."));
            return APART.contains(parts.get(1)) || (ofPresent && parts.size() > 2 && CLOCKS.contains(parts.get(2)));
        };
    }

    private static Written valid(Ground ground, Random random) {
        while (true) {
            var operation = RandomOperation.write(SCHEMA, ground, random);
            var document = new Parser().parseDocument(operation.document());
            if (new Validator().validateDocument(SCHEMA, document, Locale.ROOT).isEmpty()) {
                return operation;
            }
        }
    }
}

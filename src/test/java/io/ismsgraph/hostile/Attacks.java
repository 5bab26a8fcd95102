package io.ismsgraph.hostile;

import static io.ismsgraph.hostile.Attack.asking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Operations that mean harm, by the ways in which servers like this one were brought down. */
final class Attacks {

    private static final String COSTLY = "TOO_COSTLY";
    private static final String WRONG = "BAD_ARGUMENT";
    private static final String FILTERED =
            "query Q($where: OrganisationWhere) { organisations(where: $where) { totalCount } }";
    private static final Map<String, ?> NAMED = Map.of("name", Map.of("eq", "x"));

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(large(), many(), nested(), introspecting(), misleading(), filtering(), listening())
                .flatMap(List::stream);
    }

    private static String times(int times, String text) {
        return IntStream.range(0, times)
                .mapToObj(i -> text.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(" "));
    }

    private static String within(int times, String before, String inner, String after) {
        return before.repeat(times) + inner + after.repeat(times);
    }

    private static List<Attack> large() {
        return List.of(
                asking("a page of all there is", "{ organisations(first: 2147483647) { totalCount } }", WRONG),
                asking("a page larger than any number", "{ organisations(first: 2147483648) { totalCount } }", WRONG),
                asking(
                        "pages of pages",
                        "{ organisations(first: 2147483647) { nodes { systems(first: 2147483647) { nodes { __typename"
                                + " } } } } }",
                        COSTLY),
                asking(
                        "more ids than are looked for",
                        "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                        Map.of("ids", Collections.nCopies(1_001, "a")),
                        WRONG),
                asking("blanks", "{ __typename }" + " ".repeat(30_000), COSTLY),
                asking("comments", "{ __typename }" + "\n#".repeat(15_000), COSTLY));
    }

    private static List<Attack> many() {
        return List.of(
                asking("300 aliases", "{ " + times(300, "a#: __typename") + " }", COSTLY),
                asking(
                        "200 fragments with conditions",
                        "{ " + times(200, "... @include(if: true) { __typename }") + " }",
                        COSTLY),
                asking("5,000 aliases", "{ " + times(5_000, "a#: __typename") + " }", COSTLY),
                asking("20,000 fields", "{ " + times(20_000, "x") + " }", COSTLY),
                asking("2,100 fields", "{ " + times(2_100, "x") + " }", COSTLY),
                asking("10,000 directives", "{ __typename " + times(10_000, "@skip(if: false)") + " }", COSTLY),
                asking("3,000 operations", times(3_000, "query Q# { x }"), COSTLY),
                asking("5,000 variables", "query Q(" + times(5_000, "$v#: Int") + ") { __typename }", COSTLY),
                asking("fragments that repeat fragments", bomb(), COSTLY),
                asking(
                        "questions beside each other",
                        "{ " + times(59, "a#: sharedUnpatchedTouchpoints { nodes { path { type } systems { id } } }")
                                + " }",
                        COSTLY));
    }

    private static String bomb() {
        return "{ node(id: \"a\") { ...F0 } } "
                + IntStream.range(0, 11)
                        .mapToObj(i -> "fragment F" + i + " on Node { ...F" + (i + 1) + " id ...F" + (i + 1) + " }")
                        .collect(Collectors.joining(" "))
                + " fragment F11 on Node { id }";
    }

    private static List<Attack> nested() {
        var cycle = within(20, "{ nodes { systems { nodes { organisations ", "{ totalCount }", " } } } }");
        return List.of(
                asking("a cycle of 40 hops", "{ organisations " + cycle + " }", COSTLY),
                asking(
                        "a fragment in itself",
                        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                        WRONG),
                asking("deep selections", within(900, "{ a ", "", "}"), WRONG),
                asking(
                        "deep objects",
                        "{ organisations(where: " + within(900, "{not: ", "{}", "}") + ") { totalCount } }",
                        WRONG),
                asking("deep lists", "{ nodes(ids: " + within(900, "[", "", "]") + ") { id } }", WRONG),
                asking("deep types", "query Q($a: " + within(900, "[", "Int", "]") + ") { __typename }", WRONG));
    }

    private static List<Attack> introspecting() {
        return List.of(
                asking(
                        "introspection in circles",
                        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                        COSTLY),
                asking(
                        "introspection again and again",
                        "{ a: __schema { types { name } } b: __schema { types { name } } }",
                        COSTLY),
                asking(
                        "a fragment named like introspection",
                        "query IntrospectionQuery { ...__schema } fragment __schema on Query { organisations(first:"
                                + " 5000) { nodes { systems(first: 5000) { nodes { id } } } } }",
                        COSTLY),
                asking("a field that is nearly one", "{ organisationz { totalCount } }", WRONG),
                asking("an argument that is nearly one", "{ organisations(firzt: 1) { totalCount } }", WRONG));
    }

    private static List<Attack> misleading() {
        var long$ = "query Q($n: Long) { organisations(where: {revenue: {eq: $n}}) { totalCount } }";
        return List.of(
                asking("a change", "mutation { delete }", WRONG),
                asking("nothing with a name of ours", "PersistedQueryMarker", WRONG),
                new Attack("half of a character", "{\"query\": \"{ \\ud800 }\"}", WRONG),
                new Attack(
                        "half of a character as a name",
                        "{\"query\": \"query A { __typename } query B { __typename }\", \"operationName\":"
                                + " \"\\ud800\"}",
                        WRONG),
                new Attack(
                        "a number without end", "{\"query\": \"" + long$ + "\", \"variables\": {\"n\": 1e999}}", WRONG),
                asking("a number too large for any", long$.replace("$n: Long", "$n: Long = 9e99999999999"), WRONG),
                asking("a text for a number", long$, Map.of("n", "1"), WRONG),
                asking(
                        "a length of time that no calendar counts",
                        "{ exposures(where: {firstSeen: {within: \"P2147483647W\"}}) { totalCount } }",
                        "BAD_TIME"),
                asking(
                        "a moment after all",
                        "{ organisations(asOf: \"+999999999-12-31T23:59:59Z\") { totalCount } }",
                        "BAD_TIME"),
                asking(
                        "more steps than fit",
                        "{ organisations { over(from: \"0001-01-01T00:00:00Z\", to: \"9998-01-01T00:00:00Z\", every:"
                                + " \"PT0.000000001S\") { count } } }",
                        COSTLY),
                asking(
                        "more words than are searched",
                        "{ search(text: \"" + times(1_000, "a#") + "\") { totalCount } }",
                        WRONG));
    }

    /** What planners of databases take long for, and cannot be stopped at. */
    private static List<Attack> filtering() {
        var attacks = new ArrayList<Attack>();
        for (var group : List.of(
                "{\"not\":#}",
                "{\"and\":[#]}",
                "{\"or\":[{\"id\":{\"eq\":\"a\"}},{\"and\":[{\"id\":{\"eq\":\"a\"}},#]}]}")) {
            var parts = group.split("#");
            var where = within(80, parts[0], "{\"id\":{\"eq\":\"a\"}}", parts[1]);
            attacks.add(new Attack(
                    "80 of " + group,
                    "{\"query\":\"" + FILTERED + "\",\"variables\":{\"where\":" + where + "}}",
                    COSTLY));
        }
        attacks.add(asking(
                "2,000 alternatives",
                FILTERED,
                Map.of("where", Map.of("or", Collections.nCopies(2_000, NAMED))),
                COSTLY));
        attacks.add(asking(
                "a filter of unknown keys",
                FILTERED,
                Map.of("where", IntStream.range(0, 3_000).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i))),
                WRONG));
        return attacks;
    }

    private static List<Attack> listening() {
        var changed = "subscription S($after: String) { changed(after: $after) { cursor } }";
        var watch = "subscription S($after: String) { watch(after: $after) { cursor organisations { totalCount } } }";
        return List.of(
                asking(
                        "a made cursor of changes",
                        changed,
                        Map.of("after", MadeCursor.of("changed", 5L, 7L)),
                        "BAD_CURSOR"),
                asking(
                        "one before time",
                        changed,
                        Map.of("after", MadeCursor.of("changed", Long.MIN_VALUE, null)),
                        "BAD_CURSOR"),
                asking(
                        "a made cursor of a watch",
                        watch,
                        Map.of("after", MadeCursor.of("watch", 5L, "x")),
                        "BAD_CURSOR"),
                asking(
                        "one after time",
                        watch,
                        Map.of("after", MadeCursor.of("watch", Long.MAX_VALUE, Long.MAX_VALUE)),
                        "BAD_CURSOR"),
                asking("a subscription to all", "subscription { watch { cursor } changed { cursor } }", WRONG),
                asking(
                        "a subscription to nothing",
                        "subscription S($no: Boolean!) { watch @skip(if: $no) { cursor } }",
                        Map.of("no", true),
                        WRONG),
                asking("a subscription to a name", "subscription { __typename }", WRONG));
    }
}

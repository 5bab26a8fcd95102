package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.mutation.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of certificates over the demo's two years. It was not made up but done: a script of mutations went through the API,
 * and what they said is kept in {@code demo/life.jsonl}, a line for each, since to plan them anew takes longer than a start may.
 */
final class Life {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What one call can state together. */
    private record Ends(String type, String from, String to) {}

    private Life() {}

    static List<Moment> moments() {
        try (var in = Objects.requireNonNull(Life.class.getResourceAsStream("/demo/life.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> moment(JSON.readTree(line)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Moment moment(JsonNode line) {
        var at = line.path("at").asLong();
        var source = line.path("source").asString();
        var sayings = new LinkedHashMap<String, List<Saying>>();
        for (var said : line.path("says")) {
            sayings.computeIfAbsent(said.path(0).asString(), _ -> new ArrayList<>())
                    .add(new Saying(
                            said.path(1).asString(),
                            Period.since(said.path(3).asLong(at)),
                            properties(said.path(2)),
                            false));
        }
        var facts = new LinkedHashMap<Ends, List<Fact>>();
        for (var fact : line.path("facts")) {
            var ends = new Ends(
                    fact.path(0).asString(),
                    fact.path(1).asString(),
                    fact.path(2).asString());
            facts.computeIfAbsent(ends, _ -> new ArrayList<>()).add(fact(fact, at, source));
        }
        var statements = new ArrayList<Statement>();
        sayings.forEach((label, said) -> statements.add(new Statement.States(label, source, said)));
        facts.forEach((ends, said) -> statements.add(new Statement.Facts(ends.type, ends.from, ends.to, said)));
        return new Moment(at, List.copyOf(statements));
    }

    private static Fact fact(JsonNode fact, long at, String source) {
        var more = fact.path(5);
        var with = new HashMap<String, Object>();
        properties(more.path("with")).forEach((name, value) -> with.put(name, Objects.requireNonNull(value)));
        return new Fact(
                fact.path(3).asString(),
                fact.path(4).asString(),
                new Period(more.path("since").asLong(at), more.path("until").asLong(Times.END)),
                more.path("holds").asBoolean(true),
                more.path("by").asString(Act.REGISTER),
                source,
                null,
                with);
    }

    private static Map<String, @Nullable Object> properties(JsonNode object) {
        var properties = new HashMap<String, @Nullable Object>();
        object.propertyStream().forEach(each -> properties.put(each.getKey(), value(each.getValue())));
        return properties;
    }

    /** A value of the graph; a day is {@code {"day": …}}. */
    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> node.asBoolean();
            case NUMBER -> node.isIntegralNumber() ? (Object) node.asLong() : (Object) node.asDouble();
            case ARRAY -> node.valueStream().map(Life::value).toList();
            case OBJECT -> LocalDate.parse(node.path("day").asString());
            case NULL, MISSING -> null;
            default -> node.asString();
        };
    }
}

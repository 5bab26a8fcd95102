package io.ismsgraph.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes parameters as Cypher does, for people who paste them into a tool. No statement is made of them. */
public final class CypherLiteral {

    private CypherLiteral() {}

    /** A value as a literal that every Neo4j reads back as the same value. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean _, Integer _, Long _ -> value.toString();
            case Double number -> number(number);
            case String text -> text(text);
            case LocalDate day -> "date('" + day + "')";
            case List<?> list -> list.stream().map(CypherLiteral::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException(value.getClass() + " is no parameter");
        };
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number) ? (number > 0 ? "Infinity" : "-Infinity") : Double.toString(number);
    }

    private static String map(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted.entrySet().stream()
                .map(entry -> key(entry.getKey()) + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String key(String name) {
        return name.matches("[A-Za-z]\\w*") ? name : "`" + name.replace("`", "``") + "`";
    }

    /** Whatever is not plain is escaped: a line break would end the line of a command. */
    private static String text(String text) {
        var literal = new StringBuilder("'");
        text.chars().forEach(one -> {
            if (one == '\'' || one == '\\') {
                literal.append('\\').append((char) one);
            } else if (Character.isISOControl(one) || one == '\u2028' || one == '\u2029') {
                literal.append("\\u%04x".formatted(one));
            } else {
                literal.append((char) one);
            }
        });
        return literal.append('\'').toString();
    }
}

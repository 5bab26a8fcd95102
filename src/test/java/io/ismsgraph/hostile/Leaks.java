package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What no answer says of how the server is made. */
final class Leaks {

    /** Names of Java's things, lines of a stack trace, statements, files, and what graphql-java suggests or cannot name. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|Throwable|\\bat [a-z]+\\.[a-z]|\\b(io|org|com|java|javax|jdk|tools|reactor|jakarta|graphql)"
                + "\\.[a-zA-Z]|\\.java\\b|\\b(MATCH|UNWIND|RETURN|CYPHER|COLLECT)\\b|Neo4j|Neo\\.|bolt:|Tomcat/|(^|[\\s'\"(])/(tmp|home|root|usr|var|etc|work|src|target)/|Did"
                + " you mean|Whitelabel|recordedFrom|momentAsOf");

    private Leaks() {}

    static void assertNone(String answer) {
        assertThat(answer).doesNotContainPattern(INSIDE);
    }
}

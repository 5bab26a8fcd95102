package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What the database says of a statement, in words for whoever gave it. */
final class Failure {

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)[^)]*\\)+");

    private Failure() {}

    /**
     * @param before lines that stand before the statement where the database reads it
     */
    static Unanswered of(Neo4jException failure, int before) {
        var code = String.valueOf(failure.code());
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return tooLong();
        }
        if (code.contains("MemoryPool") || code.contains("TransactionOutOfMemory")) {
            return new Unanswered(
                    Code.TOO_COSTLY, "The statement needs more memory than one may have: ask for less, or in parts.");
        }
        if (failure instanceof ClientException && code.startsWith("Neo.ClientError.")) {
            return mistaken(String.valueOf(failure.getMessage()), before);
        }
        return new Unanswered(
                Code.UNAVAILABLE,
                "What reads the graph for the console has ended, perhaps of what a statement did: it is started anew,"
                        + " ask again.");
    }

    static Unanswered tooLong() {
        return new Unanswered(Code.TIMED_OUT, "The statement took too long and was ended: ask for less, or in parts.");
    }

    static Unanswered onDemand() {
        return new Unanswered(Code.TIMED_OUT, "The statement was ended on demand.");
    }

    private static Unanswered mistaken(String said, int before) {
        var place = PLACE.matcher(said);
        if (!place.find()) {
            return new Unanswered(Code.BAD_ARGUMENT, firstLine(said));
        }
        var line = Integer.parseInt(place.group(1)) - before;
        var column = Integer.parseInt(place.group(2));
        return Unanswered.at(line, column, firstLine(said.substring(0, place.start())));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("The database refuses the statement.");
    }
}

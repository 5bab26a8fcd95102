package bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much there is to be asked about; the demo is part of each. */
enum Size {
    DEMO("the demo"),
    SITES("the demo and the real sites");

    private final String words;

    Size(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Where its store is kept, so that only the first run loads it. */
    Path folder() {
        return Path.of("target/bench-data", name().toLowerCase(Locale.ROOT)).toAbsolutePath();
    }

    /** What is asked of it. */
    List<Question> questions() {
        return Arrays.stream(Question.values())
                .filter(question -> question != Question.FLAGSHIP_SITES || this == SITES)
                .toList();
    }

    /** How much faster than @neo4j/graphql a question shall be at the least. */
    double timesFaster(Question question) {
        return switch (this) {
            case DEMO -> question.timesFaster();
            case SITES -> 1;
        };
    }
}

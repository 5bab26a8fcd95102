package bench;

import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How much there is to be asked about; the demo is part of each. */
enum Size {
    DEMO("the demo"),
    SITES("the demo and the real sites"),
    LARGE("the demo and 45,000 organisations with a million touchpoints");

    private static final List<String> NAMED = Arrays.stream(
                    System.getProperty("bench.questions", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();

    private static final double ON_LISTS_OF_THE_LARGEST = 15;

    private final String words;

    Size(String words) {
        this.words = words;
    }

    /** Writes what is made for it; the real sites are loaded from files. */
    void make(Recorder recorder) {
        switch (this) {
            case DEMO -> HistoryGraph.write(recorder);
            case SITES -> {}
            case LARGE -> LargeGraph.write(recorder);
        }
    }

    String words() {
        return words;
    }

    /** Where its store is kept, so that only the first run loads it. */
    Path folder() {
        return Path.of("target/bench-data", name().toLowerCase(Locale.ROOT)).toAbsolutePath();
    }

    /** What is asked of it: everything, or what {@code bench.questions} names. */
    List<Question> questions() {
        return Arrays.stream(Question.values())
                .filter(question -> question != Question.FLAGSHIP_SITES || this == SITES)
                .filter(question -> NAMED.isEmpty() || NAMED.contains(question.file()))
                .toList();
    }

    /** How much faster than @neo4j/graphql a question shall be at the least. */
    double timesFaster(Question question) {
        return switch (this) {
            case DEMO -> question.timesFaster();
            case SITES -> 1;
            case LARGE -> question == Question.LIST ? ON_LISTS_OF_THE_LARGEST : 1;
        };
    }

    /** Within how many milliseconds the first page of a question shall be there, where that is aimed at. */
    OptionalDouble firstPage(Question question) {
        return switch (question) {
            case FLAGSHIP_SITES -> OptionalDouble.of(50);
            case FLAGSHIP -> this == LARGE ? OptionalDouble.of(20) : OptionalDouble.empty();
            case FLAGSHIP_PAST -> this == LARGE ? OptionalDouble.of(250) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }
}

package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What is measured: an operation in {@code <name>.graphql}, and in {@code .cypher} the best hand-written statement for the same answer. */
enum Question {
    BY_ID("one organisation by id", 1.20, 3),
    LIST("50 organisations, two levels", 1.10, 3),
    DEEP("five levels, filtered", 1.10, 3),
    FLAT("5,000 flat rows of eight fields", 1.10, 3),
    SOME("50 organisations by what lies four hops away", 1.10, 1),
    FACETS("two facets and the count of a list", 1.10, 1),
    PATHS("all paths between two organisations", 1.10, 1),
    SEARCH("search for a word", 1.10, 1),
    BY_SECTOR("counts by sector", 1.10, 1),
    FLAGSHIP("the flagship", 1.10, 1),
    FLAGSHIP_SITES("the flagship through `PROVIDER_DNS`", 1.10, 1),
    BY_ID_PAST("one organisation by id, in the past", 1.20, 1),
    LIST_PAST("50 organisations, in the past", 1.10, 1),
    DEEP_PAST("five levels, in the past", 1.10, 1),
    FLAGSHIP_PAST("the flagship, in the past", 1.10, 1);

    private final String words;
    private final double aim;
    private final double timesFaster;

    /**
     * @param words what is asked
     * @param aim the highest ratio to the hand-written statement's median that is aimed at
     * @param timesFaster how much faster than @neo4j/graphql it shall be at the least
     */
    Question(String words, double aim, double timesFaster) {
        this.words = words;
        this.aim = aim;
        this.timesFaster = timesFaster;
    }

    String words() {
        return words;
    }

    double aim() {
        return aim;
    }

    double timesFaster() {
        return timesFaster;
    }

    /** Names its files. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Asks it through GraphQL. */
    Request ours(Client client, Map<String, ?> given) {
        return new Request(client, "/graphql", Map.of("query", read(file() + ".graphql"), "variables", given));
    }

    /** Asks it by hand. */
    Request byHand(Client client, Map<String, ?> given, Size size) {
        return new Request(client, "/baseline/" + statement(size), given);
    }

    /** Names its hand-written statement; at a size at which another is the best, that one. */
    String statement(Size size) {
        var own = file() + "." + size.name().toLowerCase(Locale.ROOT);
        return new ClassPathResource("bench/" + own + ".cypher").exists() ? own : file();
    }

    static String read(String file) {
        try {
            return new ClassPathResource("bench/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.ismsgraph.hostile;

import java.util.List;
import java.util.Random;

/** What happens to a document when somebody types it, or types at it. */
enum Slip {
    LEAVES_OUT,
    TYPES_TWICE,
    TYPES_ANOTHER,
    BREAKS_OFF,
    SWAPS_WORDS;

    static final List<Slip> ALL = List.of(values());

    private static final List<String> OTHERS = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "$",
            "@",
            "!",
            "...",
            "\"",
            "\"\"\"",
            "\\",
            "#",
            "null",
            "0",
            "-",
            "1e99999999999",
            "\u0000",
            "\ufeff",
            "가",
            "__typename",
            "on",
            "fragment");

    /** The document after it. */
    String in(String document, Random random) {
        var at = random.nextInt(document.length());
        var before = document.substring(0, at);
        var after = document.substring(at + 1);
        return switch (this) {
            case LEAVES_OUT -> before + after;
            case TYPES_TWICE -> before + document.substring(at).repeat(2);
            case TYPES_ANOTHER -> before + OTHERS.get(random.nextInt(OTHERS.size())) + after;
            case BREAKS_OFF -> before;
            case SWAPS_WORDS -> {
                var words = document.split(" ");
                var one = random.nextInt(words.length);
                var other = random.nextInt(words.length);
                var word = words[one];
                words[one] = words[other];
                words[other] = word;
                yield String.join(" ", words);
            }
        };
    }
}

package io.ismsgraph.console.gate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much a function gives, and how much work that is; {@code functions.txt} says it of each. */
enum Yield {
    NUMBER,
    READ,
    ONE,
    PART,
    ELEMENT,
    WHOLE,
    COLLECTED,
    SPLIT,
    APART;

    private static final Map<String, Yield> FUNCTIONS = Words.lines("functions.txt").stream()
            .flatMap(line -> line.stream()
                    .skip(1)
                    .map(name -> Map.entry(name, valueOf(line.getFirst().toUpperCase(Locale.ROOT)))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** That of a function; nothing if it cannot be called. */
    static @Nullable Yield of(String function) {
        return FUNCTIONS.get(function.toLowerCase(Locale.ROOT));
    }
}

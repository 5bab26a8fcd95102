package io.ismsgraph.compiler;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a guarded text that are filled when an operation is compiled. */
final class Marker {

    private static final Pattern SLOT =
            Pattern.compile("(where|page|after|degree|derived|kinds|kind|hops)\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKER = Pattern.compile("«(\\w+):([^»]*)»");

    private Marker() {}

    static String argument(String name) {
        return "«argument:" + name + "»";
    }

    static boolean isSlot(String call) {
        return SLOT.matcher(call.replaceAll("\\s", "")).matches();
    }

    static String slot(String call) {
        return "«" + kind(call) + ":" + content(call) + "»";
    }

    /** What is asked of the compiler: where, page, after, degree, derived, kinds, kind or hops. */
    static String kind(String call) {
        return matched(call).group(1).toLowerCase(Locale.ROOT);
    }

    /** What it is asked of, without blanks. */
    static String content(String call) {
        return matched(call).group(2);
    }

    private static MatchResult matched(String call) {
        var matcher = SLOT.matcher(call.replaceAll("\\s", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(call);
        }
        return matcher;
    }

    /** The text with each marker replaced; the filler sees its kind (group 1) and its content (group 2). */
    static String fill(String text, Function<MatchResult, String> filler) {
        return MARKER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(filler.apply(match)));
    }
}

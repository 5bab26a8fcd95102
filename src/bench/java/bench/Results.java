package bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was measured, as the README's tables show it. */
final class Results {

    private static final double TAIL = 5;

    private final Map<Size, List<String>> byHand = new EnumMap<>(Size.class);
    private final Map<Size, List<String>> theirs = new EnumMap<>(Size.class);
    private final List<String> others =
            new ArrayList<>(List.of("| measured | figure | aim | met |", "|---|---|---|---|"));

    void add(Size size, Question question, Measurement<Way> one, Measurement<Way> eight) {
        byHand.computeIfAbsent(size, Results::againstByHand).add(againstByHand(question, one, eight));
        theirs.computeIfAbsent(size, Results::againstTheirs).add(againstTheirs(size, question, one, eight));
    }

    private static List<String> againstByHand(Size size) {
        return new ArrayList<>(List.of(
                "On " + size.words() + ", ours and by hand:\n",
                "| question | p50, 1 caller | by hand | ratio | p50, 8 callers | by hand | ratio | p99/p50, 8 | aim |"
                        + " met |",
                "|---|---|---|---|---|---|---|---|---|---|"));
    }

    private static String againstByHand(Question question, Measurement<Way> one, Measurement<Way> eight) {
        var ratios = List.of(one.ratio(Way.OURS, Way.BY_HAND), eight.ratio(Way.OURS, Way.BY_HAND));
        var ours = eight.all(Way.OURS);
        var tail = ours.percentile(99) / ours.percentile(50);
        return row(
                question.words(),
                medians(one, Way.BY_HAND),
                "%.2f".formatted(ratios.getFirst()),
                medians(eight, Way.BY_HAND),
                "%.2f".formatted(ratios.getLast()),
                "%.1f".formatted(tail),
                "≤ %.2f, ≤ %.0f".formatted(question.aim(), TAIL),
                word(ratios.stream().allMatch(ratio -> ratio <= question.aim()) && tail <= TAIL));
    }

    private static List<String> againstTheirs(Size size) {
        return new ArrayList<>(List.of(
                "On " + size.words() + ", ours and @neo4j/graphql:\n",
                "| question | p50, 1 caller | theirs | times faster | p50, 8 callers | theirs | times faster"
                        + " | times the throughput, 8 | aim | met |",
                "|---|---|---|---|---|---|---|---|---|---|"));
    }

    private static String againstTheirs(Size size, Question question, Measurement<Way> one, Measurement<Way> eight) {
        var aim = size.timesFaster(question);
        var times = List.of(
                one.ratio(Way.THEIRS, Way.OURS),
                eight.ratio(Way.THEIRS, Way.OURS),
                eight.throughputs(Way.OURS, Way.THEIRS));
        return row(
                question.words(),
                medians(one, Way.THEIRS),
                "%.1f".formatted(times.getFirst()),
                medians(eight, Way.THEIRS),
                "%.1f".formatted(times.get(1)),
                "%.1f".formatted(times.getLast()),
                "≥ %.0f".formatted(aim),
                word(times.stream().allMatch(faster -> faster >= aim)));
    }

    private static String medians(Measurement<Way> measurement, Way other) {
        return "%.2f ms | %.2f ms"
                .formatted(
                        measurement.all(Way.OURS).percentile(50),
                        measurement.all(other).percentile(50));
    }

    /** A figure that shall not be greater than the aim. */
    void add(String what, double figure, double aim, String unit) {
        others.add(row(
                what,
                "%.2f %s".formatted(figure, unit).strip(),
                "≤ %.1f %s".formatted(aim, unit).strip(),
                word(figure <= aim)));
    }

    String markdown() {
        var parts = new ArrayList<String>();
        byHand.forEach((size, rows) -> {
            parts.add(String.join("\n", rows));
            parts.add(String.join("\n", theirs.getOrDefault(size, List.of())));
        });
        parts.add(String.join("\n", others));
        return String.join("\n\n", parts) + "\n";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String word(boolean met) {
        return met ? "met" : "not met";
    }
}

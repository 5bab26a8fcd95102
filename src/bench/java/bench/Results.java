package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as the README's tables show it. */
final class Results {

    private static final double TAIL = 5;
    private static final double FIRST_PAGE_MILLIS = 50;
    private static final Duration IMPORT = Duration.ofSeconds(60);
    private static final long RESIDENT_MEBIBYTES = 1024;

    private final List<String> questions = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    Results() {
        questions.add("| question | p50, 1 caller | by hand | ratio | p50, 8 callers | by hand | ratio | p99/p50, 8 |"
                + " aim | met |");
        questions.add("|---|---|---|---|---|---|---|---|---|---|");
        others.add("| measured | figure | aim | met |");
        others.add("|---|---|---|---|");
    }

    void add(Question question, Measurement one, Measurement eight) {
        var met = one.ratio() <= question.aim() && eight.ratio() <= question.aim() && eight.tail() <= TAIL;
        questions.add("| %s | %.2f ms | %.2f ms | %.2f | %.2f ms | %.2f ms | %.2f | %.1f | ≤ %.2f, ≤ %.0f | %s |"
                .formatted(
                        question.words(),
                        one.p50(),
                        one.byHand(),
                        one.ratio(),
                        eight.p50(),
                        eight.byHand(),
                        eight.ratio(),
                        eight.tail(),
                        question.aim(),
                        TAIL,
                        word(met)));
        if (question.name().equals(Question.FLAGSHIP_ON_SITES)) {
            others.add(String.format(
                    Locale.ROOT,
                    "| first page of 50 of the flagship on the real sites, p50 over HTTP | %.1f ms | ≤ %.0f ms | %s |",
                    one.p50(),
                    FIRST_PAGE_MILLIS,
                    word(one.p50() <= FIRST_PAGE_MILLIS)));
        }
    }

    void add(Duration load) {
        others.add(String.format(
                Locale.ROOT,
                "| import of `third-party-deps-2020`, all four files | %.1f s | ≤ %d s | %s |",
                load.toMillis() / 1000.0,
                IMPORT.toSeconds(),
                word(load.compareTo(IMPORT) <= 0)));
    }

    void add(Memory memory) {
        others.add("| resident with the demo, all examples asked (at most: %d MiB) | %d MiB | < %d MiB | %s |"
                .formatted(memory.most(), memory.now(), RESIDENT_MEBIBYTES, word(memory.most() < RESIDENT_MEBIBYTES)));
    }

    String markdown() {
        return String.join("\n", questions) + "\n\n" + String.join("\n", others) + "\n";
    }

    private static String word(boolean met) {
        return met ? "met" : "not met";
    }
}

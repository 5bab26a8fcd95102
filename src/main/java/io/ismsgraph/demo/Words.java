package io.ismsgraph.demo;

import static io.ismsgraph.demo.Table.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Names made of two plain words and what the bearer does: nobody's name. */
final class Words {

    /** A name in both languages, and as a label of a domain name. */
    record Name(String korean, String english, String slug) {}

    private static final List<Map<String, String>> ALL = Table.read("words");

    private final List<Map<String, String>> first = of("FIRST");
    private final List<Map<String, String>> second = of("SECOND");
    private final List<Integer> order;
    private int next;

    /** Every pair of words comes up once. */
    Words(Dice dice) {
        var pairs = first.size() * second.size();
        order = dice.shuffled(IntStream.range(0, pairs).boxed().toList());
    }

    /** The next name of one who does this. */
    Name next(String trade, Dice dice) {
        var pair = order.get(next++);
        return name(first.get(pair / second.size()), second.get(pair % second.size()), dice.pick(of(trade)));
    }

    private static Name name(Map<String, String> first, Map<String, String> second, Map<String, String> trade) {
        return new Name(
                cell(first, "ko") + cell(second, "ko") + cell(trade, "ko"),
                cell(first, "en") + " " + cell(second, "en") + " " + cell(trade, "en"),
                (cell(first, "en") + "-" + cell(second, "en")).toLowerCase(Locale.ROOT));
    }

    static List<Map<String, String>> of(String kind) {
        return ALL.stream().filter(row -> cell(row, "kind").equals(kind)).toList();
    }
}

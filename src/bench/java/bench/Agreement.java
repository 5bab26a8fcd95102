package bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Whether two ways give the same answer: the same values in the same order, whatever the form around them. Where one says
 * null, another may have an empty list: nothing is no value.
 */
final class Agreement {

    private Agreement() {}

    /**
     * Asks both ways once.
     *
     * @return the values of the answer
     * @throws IllegalStateException if there are none, or the answers differ
     */
    static List<String> check(Request ours, Request other) {
        var values = values(ours.answer());
        var others = values(other.answer());
        for (int i = 0; i < Math.max(values.size(), others.size()); i++) {
            var one = i < values.size() ? values.get(i) : "nothing";
            var two = i < others.size() ? others.get(i) : "nothing";
            if (!one.equals(two)) {
                throw new IllegalStateException("value %d of %d is %s, and %s of %d at %s"
                        .formatted(i, values.size(), one, two, others.size(), other.path()));
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("The answer is empty, also at " + other.path());
        }
        return values;
    }

    private static List<String> values(JsonNode answer) {
        var values = new ArrayList<String>();
        collect(answer, values);
        return values;
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isContainer()) {
            node.values().forEach(inner -> collect(inner, values));
        } else if (!node.isNull()) {
            values.add(
                    node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString());
        }
    }
}

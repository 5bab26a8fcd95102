package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether both ways give the same answer: the same values in the same order, whatever the form around them. */
final class Agreement {

    private Agreement() {}

    /**
     * Asks both ways once.
     *
     * @return the values of the answer
     * @throws IllegalStateException if the answers differ
     */
    static List<String> check(Client client, Question question, Map<String, ?> given) {
        var answer = client.ask("/graphql", question.operation(given));
        if (answer.has("errors")) {
            throw new IllegalStateException(question.name() + ": " + answer.get("errors"));
        }
        var ours = values(answer.get("data"));
        var byHand = values(client.ask(question.baseline(), given));
        for (int i = 0; i < Math.max(ours.size(), byHand.size()); i++) {
            var one = i < ours.size() ? ours.get(i) : "nothing";
            var other = i < byHand.size() ? byHand.get(i) : "nothing";
            if (!one.equals(other)) {
                throw new IllegalStateException("%s: value %d of %d is %s, and %s of %d by hand"
                        .formatted(question.name(), i, ours.size(), one, other, byHand.size()));
            }
        }
        return ours;
    }

    private static List<String> values(JsonNode answer) {
        var values = new ArrayList<String>();
        collect(answer, values);
        return values;
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isContainer()) {
            node.values().forEach(inner -> collect(inner, values));
        } else {
            values.add(
                    node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString());
        }
    }
}

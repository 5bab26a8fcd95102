package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in the slots of a question. No database sees them as they are written, so nobody else would complain. */
final class SlotRules {

    private static final Pattern WHERE = Pattern.compile("(\\w+),(\\w+)");
    private static final Pattern PLACE = Pattern.compile("(\\w+)(\\.id)?");

    private final GraphSchema schema;
    private final QuestionVariables variables;
    private final QuestionFile question;

    SlotRules(GraphSchema schema, QuestionVariables variables, QuestionFile question) {
        this.schema = schema;
        this.variables = variables;
        this.question = question;
    }

    /** What is wrong with a slot, if anything. */
    Optional<String> complaint(String call) {
        var content = Marker.content(call);
        return switch (Marker.kind(call)) {
            case "where" -> where(call, content);
            case "degree" -> named(call, content);
            case "kinds" -> listed(call, content, "NodeKind");
            case "hops" -> listed(call, content, "RelationshipType");
            case "derived" -> shortcut(call, content);
            case "kind" -> Optional.empty();
            case "page" -> places(call, List.of(content), 1);
            default -> places(call, List.of(content.split(",")), question.key().size());
        };
    }

    private Optional<String> where(String call, String content) {
        var slot = WHERE.matcher(content);
        if (!slot.matches()) {
            return Optional.of(call + " is no slot: write where(variable, argument)");
        }
        var labels = variables.labels(slot.group(1));
        if (labels.isEmpty()) {
            return Optional.of(call + " filters " + slot.group(1) + ", but no pattern gives it a label");
        }
        return schema.inputs(question, slot.group(2)).stream()
                .filter(input -> labels.stream().noneMatch(label -> input.equals(label + "Where")))
                .findFirst()
                .map(input -> call + " filters " + slot.group(1) + " by " + slot.group(2) + ", which is of type "
                        + input + ": it must be "
                        + String.join(
                                " or ",
                                labels.stream().map(label -> label + "Where").toList()));
    }

    /** A value of the enum, or a list of them. */
    private Optional<String> listed(String call, String content, String names) {
        var slot = WHERE.matcher(content);
        if (!slot.matches()) {
            return Optional.of(call + " is no slot: write " + Marker.kind(call) + "(variable, argument)");
        }
        return schema.inputs(question, slot.group(2)).stream()
                .filter(input -> !input.replaceAll("[\\[\\]!]", "").equals(names))
                .findFirst()
                .map(input -> call + " names by " + slot.group(2) + ", which is of type " + input + ": it must be ["
                        + names + "!]");
    }

    private static Optional<String> shortcut(String call, String name) {
        return Shortcut.is(name)
                ? Optional.empty()
                : Optional.of(call + " asks for a shortcut that is not kept: there are "
                        + String.join(", ", new TreeSet<>(GraphSchema.DERIVED_FACTS.keySet())));
    }

    private Optional<String> named(String call, String name) {
        return variables.isNode(name)
                ? Optional.empty()
                : Optional.of(call + " counts the facts of " + name + ", but no pattern gives it a label");
    }

    private Optional<String> places(String call, List<String> places, int size) {
        if (places.size() != size) {
            return Optional.of(call + " names " + places.size() + " parts of a place, and there are " + size
                    + ": those of @key, in its order");
        }
        return places.stream().flatMap(place -> complaint(call, place)).findFirst();
    }

    private Stream<String> complaint(String call, String place) {
        var part = PLACE.matcher(place);
        if (!part.matches()) {
            return Stream.of(
                    call + " compares " + place + " with a cursor: that holds values of columns and ids of nodes");
        }
        var name = part.group(1);
        return variables.isNamed(name) || question.given().contains(name)
                ? Stream.empty()
                : Stream.of(call + " compares " + place + ", but nothing is called " + name);
    }
}

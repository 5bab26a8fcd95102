package io.ismsgraph.graph;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A full-text index over nodes that exist or ever did, and over all versions of what they were like.
 *
 * @param name what questions call it
 * @param analyzer how the database takes texts apart
 * @param types the types of the nodes
 * @param properties where the texts are
 */
public record FulltextIndex(String name, String analyzer, Collection<String> types, Collection<String> properties) {

    /** The labels of nodes and of their versions. */
    Collection<String> labels() {
        return types.stream()
                .flatMap(type -> Stream.of(type + "Ever", type + "State"))
                .sorted()
                .toList();
    }

    /** The statement that makes it; its names are those of the schema, which have been checked. */
    String definition() {
        return "CREATE FULLTEXT INDEX " + name + " FOR (n:" + String.join("|", labels()) + ") ON EACH ["
                + properties.stream().sorted().map(property -> "n." + property).collect(Collectors.joining(", "))
                + "] OPTIONS {indexConfig: {`fulltext.analyzer`: '" + analyzer
                + "', `fulltext.eventually_consistent`: true}}";
    }
}

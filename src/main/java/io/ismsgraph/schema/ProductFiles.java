package io.ismsgraph.schema;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files that make the API.
 *
 * @param graphql schema files by name
 * @param questions question files by name, {@code Query.field.cypher}
 * @param predicates conditions that questions share, by name without the ending
 * @param mutations mutation files, by the name of their field
 */
public record ProductFiles(
        Map<String, String> graphql,
        Map<String, String> questions,
        Map<String, String> predicates,
        Map<String, String> mutations) {

    /**
     * Reads the folders {@code graphql}, {@code cypher/questions} and {@code cypher/mutations} below a location.
     *
     * @param location such as {@code classpath:} or {@code file:/tmp/product/}
     */
    public static ProductFiles read(String location) {
        return new ProductFiles(
                texts(location + "graphql/*.graphqls", ""),
                texts(location + "cypher/questions/*.cypher", ""),
                texts(location + "cypher/questions/predicates/*.cypher", ".cypher"),
                texts(location + "cypher/mutations/*.cypher", ".cypher"));
    }

    private static Map<String, String> texts(String pattern, String ending) {
        var texts = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var name = String.valueOf(resource.getFilename());
                texts.put(
                        name.substring(0, name.length() - ending.length()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (FileNotFoundException noSuchFolder) {
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}

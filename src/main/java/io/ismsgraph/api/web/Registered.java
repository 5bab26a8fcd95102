package io.ismsgraph.api.web;

import io.ismsgraph.identity.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The documents this server knows before anybody asks: the shipped examples, and those of a folder. */
final class Registered {

    private Registered() {}

    static Map<String, String> examples() {
        var documents = new HashMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:graphql/examples/*.graphql")) {
                add(documents, file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return documents;
    }

    /** All files {@code *.graphql} of a folder, the examples too. */
    static Map<String, String> in(Path folder) {
        var documents = examples();
        try (var files = Files.newDirectoryStream(folder, "*.graphql")) {
            for (var file : files) {
                add(documents, Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The folder of registered documents cannot be read: set ISMSGRAPH_DOCUMENTS to one that can.",
                    failure);
        }
        return documents;
    }

    /** A client may send the text with or without the line break that ends a file. */
    private static void add(Map<String, String> documents, String text) {
        for (var one : new String[] {text, text.stripTrailing()}) {
            documents.put(Sha256.hex(one), one);
        }
    }
}

package io.ismsgraph.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What makes rows a file.
 *
 * @param head before the first row
 * @param between between two
 * @param tail after the last
 * @param charset in which it is written
 * @param extension how the file's name ends
 */
public record Framing(String head, String between, String tail, Charset charset, String extension) {

    /** Lines, perhaps under a line of column names. */
    public static Framing lines(String head, Charset charset, String extension) {
        return new Framing(head, "\n", "\n", charset, extension);
    }

    /** A JSON document. */
    public static Framing json(String head, String tail) {
        return new Framing(head, ",\n", tail, StandardCharsets.UTF_8, "json");
    }
}

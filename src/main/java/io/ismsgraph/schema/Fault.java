package io.ismsgraph.schema;

/**
 * Something in a schema or question file that cannot work.
 *
 * @param file the file
 * @param coordinate the type, field, argument or column concerned
 * @param message what is wrong and what would be right
 */
public record Fault(String file, String coordinate, String message) {

    @Override
    public String toString() {
        return file + ": " + coordinate + ": " + message;
    }
}

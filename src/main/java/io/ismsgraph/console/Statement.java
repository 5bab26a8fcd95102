package io.ismsgraph.console;

import io.ismsgraph.service.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as somebody gives it.
 *
 * @param text of it
 * @param parameters its values, as JSON has them
 * @param purpose what for: a case number, or in words
 * @param caller who gives it
 */
record Statement(String text, Map<String, ? extends @Nullable Object> parameters, String purpose, Caller caller) {}

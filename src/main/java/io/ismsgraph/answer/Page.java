package io.ismsgraph.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection a request asks for.
 *
 * @param first at most so many
 * @param after the values of the cursor it begins after, or none
 * @param cursors makes and reads the cursors of this connection
 */
public record Page(int first, @Nullable List<@Nullable Object> after, CursorCodec cursors) {}

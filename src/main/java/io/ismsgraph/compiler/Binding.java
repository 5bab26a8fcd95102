package io.ismsgraph.compiler;

import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from when a compiled operation is asked again. */
@FunctionalInterface
interface Binding {

    @Nullable
    Object value(Request request);
}

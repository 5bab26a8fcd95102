/** Compiles one operation into one statement: hops and questions, every variable through the Guard. */
@NullMarked
package io.ismsgraph.compiler;

import org.jspecify.annotations.NullMarked;

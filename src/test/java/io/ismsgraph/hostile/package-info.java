/** Requests of those who mean harm, and of those who type at random. */
@NullMarked
package io.ismsgraph.hostile;

import org.jspecify.annotations.NullMarked;

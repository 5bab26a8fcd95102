/** Where systems meet the internet: one form for every way of writing an address. */
@NullMarked
package io.ismsgraph.touchpoint;

import org.jspecify.annotations.NullMarked;

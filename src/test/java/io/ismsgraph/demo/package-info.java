@NullMarked
package io.ismsgraph.demo;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ismsgraph.pages;

import org.jspecify.annotations.NullMarked;

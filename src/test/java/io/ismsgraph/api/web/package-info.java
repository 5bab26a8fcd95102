@NullMarked
package io.ismsgraph.api.web;

import org.jspecify.annotations.NullMarked;

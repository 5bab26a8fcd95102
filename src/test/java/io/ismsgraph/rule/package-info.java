@org.jspecify.annotations.NullMarked
package io.ismsgraph.rule;

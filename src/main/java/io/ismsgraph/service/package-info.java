/** What parts of the service answer themselves, since they and not the graph keep it. */
@NullMarked
package io.ismsgraph.service;

import org.jspecify.annotations.NullMarked;

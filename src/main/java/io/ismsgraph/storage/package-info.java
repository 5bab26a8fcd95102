/** What the application keeps on disk, for the user it runs as and nobody else. */
@NullMarked
package io.ismsgraph.storage;

import org.jspecify.annotations.NullMarked;

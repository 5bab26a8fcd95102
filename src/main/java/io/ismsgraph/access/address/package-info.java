/** Where the server listens, and by which addresses it is reached. */
@NullMarked
package io.ismsgraph.access.address;

import org.jspecify.annotations.NullMarked;

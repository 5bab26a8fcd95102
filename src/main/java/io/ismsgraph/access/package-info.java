/** Who may reach the server, and by which credential. */
@NullMarked
package io.ismsgraph.access;

import org.jspecify.annotations.NullMarked;

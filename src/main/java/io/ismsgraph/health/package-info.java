/** Whether the server can do its work, told to whatever watches it. */
@NullMarked
package io.ismsgraph.health;

import org.jspecify.annotations.NullMarked;

/** Who is who: the ids that entities get from their natural identifiers. */
@NullMarked
package io.ismsgraph.identity;

import org.jspecify.annotations.NullMarked;

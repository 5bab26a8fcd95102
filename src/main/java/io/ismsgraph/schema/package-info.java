/** What the schema files say: properties, hops and questions, and what is derived from them. */
@NullMarked
package io.ismsgraph.schema;

import org.jspecify.annotations.NullMarked;

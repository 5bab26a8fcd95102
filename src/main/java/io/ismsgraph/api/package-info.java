/** The GraphQL pipeline: documents, caches, execution as one statement, errors. */
@NullMarked
package io.ismsgraph.api;

import org.jspecify.annotations.NullMarked;

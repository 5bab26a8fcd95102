/** What is told as it happens: subscriptions, answered by asking the same question again. */
@NullMarked
package io.ismsgraph.api.live;

import org.jspecify.annotations.NullMarked;

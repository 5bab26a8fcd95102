/** How operations come in and answers go out: HTTP, server-sent events, WebSocket. */
@NullMarked
package io.ismsgraph.api.web;

import org.jspecify.annotations.NullMarked;

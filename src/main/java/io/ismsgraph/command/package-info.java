/** What can be done from the command line and, beside a running server, over HTTP. */
@NullMarked
package io.ismsgraph.command;

import org.jspecify.annotations.NullMarked;

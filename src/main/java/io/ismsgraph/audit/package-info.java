/** What was asked, by whom, and how it ended: on record, in a file that shows whether it was changed. */
@NullMarked
package io.ismsgraph.audit;

import org.jspecify.annotations.NullMarked;

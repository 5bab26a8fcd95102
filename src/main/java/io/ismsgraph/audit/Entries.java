package io.ismsgraph.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where entries are put on record. */
@FunctionalInterface
interface Entries {

    /**
     * Puts them on record, in order.
     *
     * @throws IOException if they cannot be; none of them is then
     */
    void append(List<Map<String, ?>> entries) throws IOException;
}

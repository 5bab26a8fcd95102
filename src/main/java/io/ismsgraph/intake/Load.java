package io.ismsgraph.intake;

import io.ismsgraph.graph.Times;
import java.util.Map;
import java.util.Set;

/**
 * One load of one file, under way.
 *
 * @param id of its Import node
 * @param header what the file is
 * @param times where it stands among the loads of the same source and scope
 * @param subjects where it stands for single subjects, if the file speaks by subject
 * @param bySubject whether it does
 * @param ends facts that end where a snapshot no longer lists them
 * @param others whether there are other loads of the same source and scope
 * @param older whether a load of the same source is of a later moment
 */
record Load(
        String id,
        Header header,
        LoadTimes times,
        Map<String, LoadTimes> subjects,
        boolean bySubject,
        Set<FactType> ends,
        boolean others,
        boolean older) {

    /** When the next snapshot should have listed a fact of this type, or the end of time. */
    long nextSnapshot(FactType type) {
        return ends.contains(type) ? times.nextSnapshot() : Times.END;
    }

    String by() {
        return header.source();
    }

    LoadTimes times(String subject) {
        return bySubject ? subjects.getOrDefault(subject, LoadTimes.alone(header.observedAt())) : times;
    }
}

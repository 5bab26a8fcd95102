package io.ismsgraph.intake;

import io.ismsgraph.graph.Times;
import java.util.Map;

/**
 * One load of one file, under way.
 *
 * @param id of its Import node
 * @param header what the file is
 * @param times where it stands among the loads of the same source and scope
 * @param subjects where it stands for single subjects, if the file speaks by subject
 * @param bySubject whether it does
 */
record Load(String id, Header header, LoadTimes times, Map<String, LoadTimes> subjects, boolean bySubject) {

    /** A load that is only tried: nothing is known of others. */
    static Load trial(Header header) {
        return new Load("", header, LoadTimes.alone(header.observedAt()), Map.of(), false);
    }

    String by() {
        return header.source();
    }

    LoadTimes times(String subject) {
        return bySubject
                ? subjects.getOrDefault(subject, new LoadTimes(header.observedAt(), Times.BEGINNING, Times.END))
                : times;
    }
}

package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What facts should answer, found by going through everything ever said. */
final class FactModel {

    /** A relationship, and who states it. */
    record Key(String from, String to, String by) {}

    /** Nothing as value: it does not hold. */
    record Said(Key key, Period period, @Nullable String value, long at) {}

    private final List<Said> all = new ArrayList<>();

    void say(Key key, Period period, @Nullable String value, long at) {
        all.add(new Said(key, period, value, at));
    }

    List<Key> keys() {
        return all.stream().map(Said::key).distinct().toList();
    }

    @Nullable
    String at(Key key, long asOf, long knownAt) {
        String answer = null;
        for (var said : all) {
            if (said.key.equals(key) && said.at <= knownAt && said.period.from() <= asOf && asOf < said.period.to()) {
                answer = said.value;
            }
        }
        return answer;
    }
}

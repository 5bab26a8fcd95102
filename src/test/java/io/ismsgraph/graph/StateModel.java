package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What states should answer, property by property, found by going through everything ever said. */
final class StateModel {

    /** Nothing as patch: the entity does not exist. */
    record Said(String id, Period period, @Nullable Map<String, @Nullable Object> patch, boolean unlessSaid, long at) {}

    private final List<Said> all = new ArrayList<>();

    void say(String id, Period period, @Nullable Map<String, @Nullable Object> patch, long at) {
        all.add(new Said(id, period, patch, false, at));
    }

    void sayUnlessSaid(String id, Period period, Map<String, @Nullable Object> patch, long at) {
        all.add(new Said(id, period, patch, true, at));
    }

    List<String> ids() {
        return all.stream().map(Said::id).distinct().toList();
    }

    /** Its properties, or nothing if it does not exist then. */
    @Nullable
    Map<String, Object> at(String id, long asOf, long knownAt) {
        Map<String, Object> answer = null;
        for (var said : all) {
            if (said.id.equals(id) && said.at <= knownAt && said.period.from() <= asOf && asOf < said.period.to()) {
                answer = said.patch == null ? null : patched(answer, said.patch, said.unlessSaid);
            }
        }
        return answer;
    }

    private static Map<String, Object> patched(
            @Nullable Map<String, Object> before, Map<String, @Nullable Object> patch, boolean unlessSaid) {
        var after = new HashMap<String, Object>(before == null ? Map.of() : before);
        patch.forEach((name, value) -> {
            if (unlessSaid && after.containsKey(name)) {
                return;
            }
            if (value == null) {
                after.remove(name);
            } else {
                after.put(name, value);
            }
        });
        return after;
    }
}

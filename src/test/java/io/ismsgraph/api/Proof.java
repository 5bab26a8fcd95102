package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether the path of a hit proves it, by the lists of the graph alone. */
@SuppressWarnings("NullAway")
final class Proof {

    private final RandomSharing graph;
    private final SharingModel model;

    Proof(RandomSharing graph, Asked asked) {
        this.graph = graph;
        this.model = new SharingModel(graph, asked);
    }

    void check(Map<?, ?> hit) {
        var path = FlagshipAgreementTest.maps(hit.get("path"));
        var ids = path.stream()
                .map(step -> FlagshipAgreementTest.id(step.get("node")))
                .toList();
        assertThat(ids).startsWith(FlagshipAgreementTest.id(hit.get("certified")));
        assertThat(ids).contains(FlagshipAgreementTest.id(hit.get("shared")));
        assertThat(path.getFirst().get("type")).isNull();
        assertThat(path.getFirst().get("fact")).isNull();
        for (int i = 1; i < path.size(); i++) {
            step(ids.get(i - 1), path.get(i), ids.get(i));
        }
        leak(hit, ids);
    }

    /** A fact that holds connects the two, and says where it came from. */
    private void step(String from, Map<?, ?> step, String to) {
        var fact = (Map<?, ?>) step.get("fact");
        assertThat(((Map<?, ?>) step.get("node")).get("__typename")).isEqualTo(graph.label(to));
        assertThat(fact.get("source").toString()).isEqualTo("{id=test, file=by hand}");
        assertThat(model.links(String.valueOf(step.get("type")))
                        .filter(link -> List.of(link.from(), link.to()).containsAll(List.of(from, to)))
                        .map(link -> link.period().equals(Period.ALWAYS)
                                ? "null"
                                : Instant.ofEpochMilli(link.period().from()).toString())
                        .toList())
                .as("%s from %s to %s", step.get("type"), from, to)
                .containsExactly(String.valueOf(fact.get("validFrom")));
    }

    private void leak(Map<?, ?> hit, List<String> ids) {
        var leaker = ids.get(ids.size() - 2);
        assertThat(model.leaks(leaker)).contains(ids.getLast());
        assertThat(FlagshipAgreementTest.maps(((Map<?, ?>) hit.get("leaking")).get("edges")))
                .extracting(edge -> FlagshipAgreementTest.id(edge.get("node")))
                .contains(leaker);
    }
}

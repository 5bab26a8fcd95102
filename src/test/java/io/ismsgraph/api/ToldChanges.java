package io.ismsgraph.api;

import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed, found by going through everything ever said. */
final class ToldChanges {

    /** A node, or a fact between two and who states it. */
    record Subject(String start, String type, String end, String by) {

        static Subject node(String id) {
            return new Subject(id, "", "", "");
        }

        boolean isNode() {
            return type.isEmpty();
        }
    }

    /** Of a node what it is like, to be added to what is said already; of a fact all of it. Nothing: it is not so. */
    private record Said(
            Subject subject, Period period, @Nullable Map<String, Object> properties, long at, String load) {}

    /** What is asked. */
    record Asked(String of, long from, long to, boolean world, long known) {}

    private static final Set<String> HELD = Set.of("OPERATES", "EXPOSES", "EXPOSED_TO", "HOLDS", "SUFFERED");

    private final List<Said> all = new ArrayList<>();

    void say(Subject subject, Period period, @Nullable Map<String, Object> properties, long at, String load) {
        all.add(new Said(subject, period, properties, at, load));
    }

    Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        all.forEach(said -> subjects.add(said.subject));
        return subjects;
    }

    /** What is believed of it, or nothing. */
    @Nullable
    Map<String, Object> at(Subject subject, long asOf, long known) {
        Map<String, Object> answer = null;
        for (var said : heard(subject, asOf, known)) {
            if (said.properties == null) {
                answer = null;
            } else {
                var patched = new HashMap<>(answer == null || !subject.isNode() ? Map.of() : answer);
                patched.putAll(said.properties);
                answer = patched;
            }
        }
        return answer;
    }

    private List<Said> heard(Subject subject, long asOf, long known) {
        return all.stream()
                .filter(said -> said.subject.equals(subject) && said.at <= known)
                .filter(said -> said.period.from() <= asOf && asOf < said.period.to())
                .toList();
    }

    /** All changes asked about, each in words; stretches of time that meet are one. */
    Set<String> of(Asked asked) {
        var words = new TreeSet<String>();
        var held = held(asked);
        for (var subject : subjects()) {
            if (held.contains(subject.start) || subject.end.equals(asked.of)) {
                changes(subject, asked, words);
            }
        }
        return words;
    }

    private Set<String> held(Asked asked) {
        var held = new LinkedHashSet<>(Set.of(asked.of));
        for (int hop = 0; hop < 3; hop++) {
            subjects().stream()
                    .filter(fact -> HELD.contains(fact.type) && held.contains(fact.start) && isThere(fact, asked))
                    .toList()
                    .forEach(fact -> held.add(fact.end));
        }
        return held;
    }

    /** Whether it holds at some moment asked about, or whether it is believed then that it holds at any. */
    private boolean isThere(Subject fact, Asked asked) {
        var within = Stream.concat(
                        Stream.of(asked.from),
                        (asked.world ? cuts(fact) : records()).filter(t -> t > asked.from && t <= asked.to))
                .toList();
        return within.stream()
                .anyMatch(moment -> asked.world
                        ? at(fact, moment, asked.known) != null
                        : moment <= asked.known && cuts(fact).anyMatch(cut -> at(fact, cut, moment) != null));
    }

    private Stream<Long> cuts(Subject subject) {
        return Stream.concat(
                        Stream.of(Times.BEGINNING),
                        all.stream()
                                .filter(said -> said.subject.equals(subject))
                                .flatMap(said -> Stream.of(said.period.from(), said.period.to())))
                .distinct()
                .sorted();
    }

    private Stream<Long> records() {
        return all.stream().map(Said::at).distinct().sorted();
    }

    private void changes(Subject subject, Asked asked, Set<String> words) {
        if (asked.world) {
            cuts(subject).filter(at -> at > asked.from && at <= asked.to).forEach(at -> {
                var was = at(subject, at - 1, asked.known);
                var is = at(subject, at, asked.known);
                for (var change : ChangeWords.differences(subject, was, is)) {
                    words.add(change.at(at, name(subject, change.removed() ? at - 1 : at, asked.known)) + " from "
                            + (is == null ? remover(subject, at, asked.known) : load(subject, at, asked.known)));
                }
            });
        } else {
            records()
                    .filter(at -> at > asked.from && at <= asked.to && at <= asked.known)
                    .forEach(at -> recorded(subject, at, words));
        }
    }

    private void recorded(Subject subject, long at, Set<String> words) {
        var stretches = new ChangeWords.Stretches();
        var cuts = Stream.concat(cuts(subject), Stream.of(Times.END)).distinct().toList();
        for (int i = 0; i < cuts.size() - 1; i++) {
            var from = cuts.get(i);
            var was = at(subject, from, at - 1);
            var is = at(subject, from, at);
            for (var change : ChangeWords.differences(subject, was, is)) {
                var moment = change.removed() ? at - 1 : at;
                stretches.add(change.at(at, name(subject, moment, moment)), from, cuts.get(i + 1));
            }
        }
        words.addAll(stretches.words());
    }

    private @Nullable Object name(Subject subject, long asOf, long known) {
        var start = at(Subject.node(subject.start), asOf, known);
        return start == null ? null : RandomTelling.name(start);
    }

    private String load(Subject subject, long at, long known) {
        return heard(subject, at, known).getLast().load;
    }

    /** Who ended it: the last who said it is not so there, unless it was said anew of the time before. */
    private String remover(Subject subject, long at, long known) {
        var ended = Long.MIN_VALUE;
        var begun = Long.MIN_VALUE;
        for (var record : records().filter(record -> record <= known).toList()) {
            ended = at(subject, at, record - 1) != null && at(subject, at, record) == null ? record : ended;
            begun = at(subject, at - 1, record - 1) == null && at(subject, at - 1, record) != null ? record : begun;
        }
        var by = ended;
        return ended >= begun
                ? all.stream().filter(said -> said.at == by).findFirst().orElseThrow().load
                : Objects.requireNonNull(load(subject, at - 1, known));
    }
}

package io.ismsgraph.rule;

import io.ismsgraph.compiler.Mutation.Plan;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.mutation.Act;
import io.ismsgraph.schema.MutationFile.States;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules that ismsgraph brings along ({@code rules.json}), put on record where they are not yet. What became of one since is
 * left as it is: an administrator has the last word.
 */
final class RuleBook {

    private static final String OWN = "ismsgraph";
    private static final Set<String> DAYS = Set.of("inForceFrom", "inForceTo");
    private static final String EDITION = EntityId.edition("ISMS-P", "7", "2023");

    private final List<Map<String, Object>> provisions;
    private final List<Map<String, Object>> rules;

    private RuleBook(Map<String, List<Map<String, Object>>> read) {
        this.provisions = Objects.requireNonNull(read.get("provisions"));
        this.rules = Objects.requireNonNull(read.get("rules"));
    }

    @SuppressWarnings("unchecked")
    static RuleBook shipped() {
        try (var file = RuleBook.class.getResourceAsStream("rules.json")) {
            return new RuleBook(JsonMapper.shared().readValue(Objects.requireNonNull(file), Map.class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Puts on record what is not there.
     *
     * @return how many rules
     */
    long write(Recorder recorder) {
        var all = new ArrayList<String>();
        provisions.forEach(one -> all.add(provision(one)));
        rules.forEach(one -> all.add(rule(one)));
        var known = known(recorder.read(CypherFiles.read("commands/known"), Map.of("ids", all)));
        return known.containsAll(all) ? 0 : recorder.record(recording -> write(recording, known));
    }

    private static Set<String> known(List<Map<String, @Nullable Object>> rows) {
        var known = new HashSet<String>();
        rows.forEach(row -> known.add(String.valueOf(row.get("id"))));
        return known;
    }

    private long write(Recording recording, Set<String> known) {
        var sayings = new ArrayList<Plan.Saying>();
        var facts = new ArrayList<Plan.Stated>();
        for (var one : provisions) {
            if (!known.contains(provision(one))) {
                sayings.add(new Plan.Saying("Provision", described(provision(one), one)));
            }
        }
        var fresh = rules.stream().filter(one -> !known.contains(rule(one))).toList();
        for (var one : fresh) {
            sayings.add(new Plan.Saying("Rule", described(rule(one), one)));
            list(one, "cites").forEach(code -> facts.add(fact(one, "CITES", "Provision", provision(code))));
        }
        var controls = fresh.stream()
                .flatMap(one -> list(one, "controls").stream())
                .map(code -> EntityId.control(EDITION, code))
                .toList();
        var there = known(recording.read(CypherFiles.read("commands/known"), Map.of("ids", controls)));
        for (var one : fresh) {
            list(one, "controls").stream()
                    .map(code -> EntityId.control(EDITION, code))
                    .filter(there::contains)
                    .forEach(control -> facts.add(fact(one, "CONCERNS", "Control", control)));
        }
        var codes = fresh.stream().map(RuleBook::rule).collect(Collectors.joining("\n"));
        var act = Act.of(Act.LABEL, "shippedRules", OWN, codes, Map.of(), null);
        act.write(recording, new Plan(sayings, facts), act.id());
        return fresh.size();
    }

    private static Plan.Stated fact(Map<String, Object> rule, String type, String label, String to) {
        return new Plan.Stated(new States("Rule", type, label, true, ""), Map.of("from", rule(rule), "to", to));
    }

    private static Map<String, @Nullable Object> described(String id, Map<String, Object> one) {
        var columns = new HashMap<String, @Nullable Object>(one);
        columns.remove("cites");
        columns.remove("controls");
        columns.put("id", id);
        DAYS.forEach(day -> columns.computeIfPresent(day, (_, value) -> LocalDate.parse(String.valueOf(value))));
        if (id.startsWith("provision")) {
            columns.remove("code");
        }
        return columns;
    }

    private static List<String> list(Map<String, Object> one, String name) {
        return one.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String provision(Map<String, Object> one) {
        return provision(String.valueOf(one.get("code")));
    }

    private static String provision(String code) {
        return EntityId.provision(code);
    }

    private static String rule(Map<String, Object> one) {
        return EntityId.rule(String.valueOf(one.get("code")));
    }
}

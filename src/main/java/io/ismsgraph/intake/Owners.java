package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the organisations that many references mean, in one go. */
final class Owners {

    private final Map<String, List<String>> identified;
    private final Map<String, List<String>> exposing;

    private Owners(Map<String, List<String>> identified, Map<String, List<String>> exposing) {
        this.identified = identified;
        this.exposing = exposing;
    }

    static Owners of(Recording recording, Collection<Reference> references) {
        var keys = new ArrayList<String>();
        var touchpoints = new ArrayList<String>();
        for (var reference : references) {
            for (var each : alternatives(reference)) {
                keys.add(key(each));
                if (each instanceof Reference.ByDomain(var domain)) {
                    touchpoints.add(EntityId.touchpoint(domain));
                }
            }
        }
        if (keys.isEmpty()) {
            return new Owners(Map.of(), Map.of());
        }
        var now = Map.<String, Object>of("now", recording.at());
        return new Owners(
                read(recording, "intake/identified", now, keys), read(recording, "intake/exposing", now, touchpoints));
    }

    private static Map<String, List<String>> read(
            Recording recording, String file, Map<String, Object> parameters, List<String> ids) {
        var all = new HashMap<>(parameters);
        all.put("ids", ids);
        var found = new HashMap<String, List<String>>();
        for (var row : recording.read(CypherFiles.read(file), all)) {
            var organisations = (List<?>) Objects.requireNonNull(row.get("organisations"));
            found.put(
                    String.valueOf(row.get("id")),
                    organisations.stream().map(String::valueOf).toList());
        }
        return found;
    }

    Owner of(Reference reference) {
        for (var each : alternatives(reference)) {
            var owner = single(each);
            if (!owner.equals(Owner.UNKNOWN)) {
                return owner;
            }
        }
        return Owner.UNKNOWN;
    }

    private static List<Reference> alternatives(Reference reference) {
        return reference instanceof Reference.FirstOf(var references) ? references : List.of(reference);
    }

    private Owner single(Reference reference) {
        var by = identified.getOrDefault(key(reference), List.of());
        return reference instanceof Reference.ByDomain(var domain)
                ? new Owner(by, exposing.getOrDefault(EntityId.touchpoint(domain), List.of()))
                : new Owner(by, List.of());
    }

    /** The identifier's id, or the organisation's own. */
    private static String key(Reference reference) {
        return switch (reference) {
            case Reference.ById(var id) -> id;
            case Reference.ByRegistration(var number) -> EntityId.identifier("REGISTRATION_NUMBER", number);
            case Reference.ByDomain(var domain) -> EntityId.identifier("DOMAIN", domain);
            case Reference.ByName(var name) -> EntityId.identifier("NAME", name);
            case Reference.FirstOf several -> throw new IllegalArgumentException("Several: " + several);
        };
    }
}

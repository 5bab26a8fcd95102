package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the organisations that many references mean, in one go. */
final class Owners {

    /** Some organisations, and since when they are meant. */
    private record Meant(List<String> organisations, long since) {

        static final Meant NOBODY = new Meant(List.of(), Times.BEGINNING);
    }

    private final Map<String, Meant> identified;
    private final Map<String, Meant> exposing;

    private Owners(Map<String, Meant> identified, Map<String, Meant> exposing) {
        this.identified = identified;
        this.exposing = exposing;
    }

    static Owners of(Reads reads, long now, Collection<Reference> references) {
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
        var at = Map.<String, Object>of("now", now, "beginning", Times.BEGINNING);
        return new Owners(read(reads, "intake/identified", at, keys), read(reads, "intake/exposing", at, touchpoints));
    }

    private static Map<String, Meant> read(Reads reads, String file, Map<String, Object> parameters, List<String> ids) {
        var all = new HashMap<>(parameters);
        all.put("ids", ids);
        var found = new HashMap<String, Meant>();
        for (var row : reads.rows(CypherFiles.read(file), all)) {
            var organisations = (List<?>) Objects.requireNonNull(row.get("organisations"));
            found.put(
                    String.valueOf(row.get("id")),
                    new Meant(organisations.stream().map(String::valueOf).toList(), (Long)
                            Objects.requireNonNull(row.get("since"))));
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
        var by = identified.getOrDefault(key(reference), Meant.NOBODY);
        var exposes = reference instanceof Reference.ByDomain(var domain)
                ? exposing.getOrDefault(EntityId.touchpoint(domain), Meant.NOBODY)
                : Meant.NOBODY;
        return new Owner(by.organisations(), exposes.organisations(), by.since());
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

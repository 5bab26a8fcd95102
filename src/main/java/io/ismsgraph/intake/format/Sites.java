package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Owner;
import io.ismsgraph.intake.Reference;
import io.ismsgraph.intake.Statements;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sites of which only the domain is known. */
final class Sites {

    private Sites() {}

    /**
     * Says that the site is a touchpoint, of the organisation registered for its domain if there is one, else of an
     * organisation of kind site that stands for its unknown operator.
     */
    static void touchpoint(Statements says, String domain) {
        var touchpoint = EntityId.touchpoint(domain);
        says.identity("Touchpoint", touchpoint, Map.of("address", domain, "kind", "DOMAIN", "host", domain));
        says.organisation(new Reference.ByDomain(domain), (owner, then) -> {
            if (owner.exposing().isEmpty()) {
                // Whoever operates it, it is one system: the site's own organisation may turn out not to be the
                // operator.
                var system = EntityId.system(EntityId.organisationByDomain(domain), domain);
                then.identity("System", system, Map.of("name", domain));
                operated(then, owner, domain, null, FactType.OPERATES, system);
                then.fact(FactType.EXPOSES, system, touchpoint);
            }
        });
    }

    /**
     * Says that whom a domain means has something: its owner, from the day on that it is the owner; before, and if nobody is
     * registered for it, the organisation that stands for the site's unknown operator.
     *
     * @param since since when it is had, or null if that is not known
     */
    static void operated(
            Statements says, Owner owner, String domain, @Nullable Long since, FactType type, String thing) {
        var known = owner.id();
        var begins = since == null ? says.observed() : since;
        if (known != null && owner.since() <= begins) {
            says.fact(type, known, thing, since, null, Map.of());
            return;
        }
        var id = EntityId.organisationByDomain(domain);
        says.identity("Organisation", id, Map.of("name", domain, "domain", domain, "kind", "SITE"));
        says.fact(type, id, thing, since, known == null ? null : owner.since(), Map.of());
        if (known != null) {
            says.fact(type, known, thing, owner.since(), null, Map.of());
        }
    }
}

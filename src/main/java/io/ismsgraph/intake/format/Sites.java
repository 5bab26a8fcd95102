package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Owner;
import io.ismsgraph.intake.Reference;
import io.ismsgraph.intake.Statements;
import java.util.Map;

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
                var organisation = organisation(then, owner, domain);
                var system = EntityId.system(organisation, domain);
                then.identity("System", system, Map.of("name", domain));
                then.fact(FactType.OPERATES, organisation, system);
                then.fact(FactType.EXPOSES, system, touchpoint);
            }
        });
    }

    /** Whom a domain means, a site's own organisation if nobody is registered for it. */
    static String organisation(Statements says, Owner owner, String domain) {
        var known = owner.id();
        if (known != null) {
            return known;
        }
        var id = EntityId.organisationByDomain(domain);
        says.identity("Organisation", id, Map.of("name", domain, "domain", domain, "kind", "SITE"));
        return id;
    }
}

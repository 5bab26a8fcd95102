package io.ismsgraph.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been made so far, for what is made next. */
final class World {

    /** An organisation, and whether it ever is certified; the index tells its addresses apart. */
    record Organisation(int index, String id, String name, String domain, String sector, boolean candidate) {}

    /** A system, and the moment it was learnt of. */
    record Service(String id, Organisation operator, String name, String word, boolean core, int born) {}

    /** A touchpoint; the product that runs there and the system that exposes it, if any. */
    record Touchpoint(
            String id,
            String address,
            String kind,
            @Nullable Service system,
            @Nullable Product product,
            int born) {}

    /** A version of a product line, and the years of the vulnerabilities that affect it. */
    record Product(String id, String line, int firstYear, int lastYear) {}

    /** A vulnerability or weakness; nobody is exposed to it before its first day. */
    record Flaw(String id, String name, String title, int severity, long since, boolean vulnerability) {}

    /** A leak or another incident, before it is written. */
    record Incident(
            String id,
            String name,
            String kind,
            List<Organisation> victims,
            long known,
            @Nullable Long contained) {}

    /** A way in that several share: a gateway, or an address several host names resolve to. */
    record Shared(Touchpoint touchpoint, List<Service> systems) {}

    final List<Organisation> organisations = new ArrayList<>();
    final List<Service> systems = new ArrayList<>();
    final List<Touchpoint> hosts = new ArrayList<>();
    final List<Touchpoint> passing = new ArrayList<>();
    final List<Shared> gateways = new ArrayList<>();
    final List<Shared> addresses = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final Map<Product, List<Flaw>> vulnerabilities = new LinkedHashMap<>();
    final List<Flaw> weaknesses = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Exposure> patched = new ArrayList<>();

    final List<Cover> covers = new ArrayList<>();

    /** A system in the scope of a certificate. */
    record Cover(String certificate, Service system, long since, int learnt) {}

    /** An exposure said to be mended, which later turns out otherwise for some. */
    record Exposure(String id, Touchpoint touchpoint, long ended, int learnt) {}

    List<Organisation> candidates() {
        return organisations.stream().filter(Organisation::candidate).toList();
    }

    List<Service> systemsOf(Organisation organisation) {
        return systems.stream()
                .filter(system -> system.operator().equals(organisation))
                .toList();
    }

    /** Those with a leak that is still open on the demo day. */
    List<Organisation> leaking() {
        return incidents.stream()
                .filter(incident -> incident.kind().equals("LEAK") && incident.contained() == null)
                .filter(incident -> incident.known() > Timeline.noon(Timeline.DEMO_DAY.minusDays(360)))
                .flatMap(incident -> incident.victims().stream())
                .distinct()
                .toList();
    }
}

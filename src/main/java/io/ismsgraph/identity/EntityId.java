package io.ismsgraph.identity;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ids of entities. An id is made once from the natural identifier an entity is first known by, so that the same file
 * read twice means the same entities; it says nothing and never changes, whatever becomes of the identifier.
 */
public final class EntityId {

    private static final int BYTES = 12;

    private EntityId() {}

    /** An organisation first known by its business registration number, ten digits. */
    public static String organisationByRegistration(String number) {
        return of("Organisation", "registration", number);
    }

    /** An organisation first known by a domain, in canonical form: what an unowned site is. */
    public static String organisationByDomain(String domain) {
        return of("Organisation", "domain", domain);
    }

    /** An organisation of which only a name is known. */
    public static String organisationByName(String name) {
        return of("Organisation", "name", folded(name));
    }

    /** A number, domain or name that means an organisation. */
    public static String identifier(String scheme, String value) {
        return of("Identifier", scheme, folded(value));
    }

    /** A system, by who operated it first and its name. */
    public static String system(String organisationId, String name) {
        return of("System", organisationId, folded(name));
    }

    /** A touchpoint, by its canonical address. */
    public static String touchpoint(String canonicalAddress) {
        return of("Touchpoint", canonicalAddress);
    }

    /** A provider, by kind and name; spellings that differ in case only are one. */
    public static String provider(String kind, String name) {
        return of("Provider", kind, folded(name));
    }

    /** A product, by vendor, product and version. */
    public static String product(String vendor, String product, @Nullable String version) {
        return of("Product", folded(vendor), folded(product), version == null ? "" : folded(version));
    }

    /** A vulnerability, by its CVE id in any case. */
    public static String vulnerability(String cve) {
        return of("Vulnerability", cve.toUpperCase(Locale.ROOT));
    }

    /** A weakness, by its name. */
    public static String weakness(String name) {
        return of("Weakness", folded(name));
    }

    /** An exposure: one flaw on one touchpoint, as one tool sees it. */
    public static String exposure(String touchpointId, String flawId, String tool) {
        return of("Exposure", touchpointId, flawId, tool);
    }

    /** A scheme, by its code. */
    public static String scheme(String code) {
        return of("Scheme", code);
    }

    /** An edition: codes are not unique across annexes or years. */
    public static String edition(String scheme, String annex, String code) {
        return of("Edition", scheme, annex, code);
    }

    /** A chapter or section of an edition. */
    public static String section(String editionId, String code) {
        return of("Section", editionId, code);
    }

    /** A control of an edition. */
    public static String control(String editionId, String code) {
        return of("Control", editionId, code);
    }

    /** An automatic check of a tool. */
    public static String check(String tool, String name) {
        return of("Check", tool, name);
    }

    /** A certificate, by its printed number. */
    public static String certificate(String number) {
        return of("Certificate", "number", number);
    }

    /** A certificate whose number is not known, by holder, scheme, scope and first day. */
    public static String certificate(String holderId, String scheme, String scope, String issuedOn) {
        return of("Certificate", holderId, scheme, folded(scope), issuedOn);
    }

    /** The decision of another body that led to a certificate on record. */
    public static String grant(String certificateId) {
        return of("Deliberation", "grant", certificateId);
    }

    /** An incident, by who lists it and the name it has there. */
    public static String incident(String authority, String name) {
        return of("Incident", authority, name);
    }

    /** A source, by its name. */
    public static String source(String name) {
        return of("Source", name);
    }

    /** A load: the same bytes read as the same format at the same date are the same load. */
    public static String load(String format, String sha256, String observedAt) {
        return of("Import", format, sha256, observedAt);
    }

    /** A rule of the scheme that ismsgraph brings along, by its code. */
    public static String rule(String code) {
        return of("Rule", code);
    }

    /**
     * A file that is evidence, by the SHA-256 of its bytes. What one organisation says of a file is nothing that another should
     * see, so the same file of another is another piece of evidence.
     *
     * @param organisationId who handed it in; empty if an authority did
     */
    public static String evidence(String sha256, String organisationId) {
        return of("Evidence", sha256, organisationId);
    }

    /** One who investigates, by the name that the audit has for him: so that a mutation's Cypher can say it too. */
    public static String investigator(String account) {
        return "investigator-" + account;
    }

    /** What such a rule cites. */
    public static String provision(String code) {
        return of("Provision", code);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String of(String label, String... parts) {
        var key = label + "\n" + String.join("\n", parts);
        return label.toLowerCase(Locale.ROOT) + "-" + HexFormat.of().formatHex(Sha256.of(key), 0, BYTES);
    }
}

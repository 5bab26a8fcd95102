package io.ismsgraph.intake;

/** Words that mean an organisation. */
public sealed interface Reference {

    /** Its id. */
    record ById(String id) implements Reference {}

    /** Its registration number, ten digits. */
    record ByRegistration(String number) implements Reference {}

    /** A domain of it, canonical. */
    record ByDomain(String domain) implements Reference {}

    /** A name of it. */
    record ByName(String name) implements Reference {}

    /** The first of these that means somebody. */
    record FirstOf(java.util.List<Reference> references) implements Reference {}
}

package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Owner;
import io.ismsgraph.intake.Reference;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Statements;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Organisations as people write them: an id, a registration number, a domain or a name. */
final class Organisations {

    private static final Pattern REGISTRATION = Pattern.compile("[0-9]{3}-?[0-9]{2}-?[0-9]{5}");
    private static final Pattern ID = Pattern.compile("organisation-[0-9a-f]{24}");
    private static final Pattern DOMAIN = Pattern.compile("[^\\s]+\\.[^\\s.]{2,}\\.?");

    private Organisations() {}

    static Reference reference(String field, String written) {
        var text = written.strip();
        if (ID.matcher(text).matches()) {
            return new Reference.ById(text);
        }
        if (REGISTRATION.matcher(text).matches()) {
            return new Reference.ByRegistration(text.replace("-", ""));
        }
        return DOMAIN.matcher(text).matches()
                ? new Reference.ByDomain(Fields.domain(field, text))
                : new Reference.ByName(text);
    }

    static String registration(String field, String written) {
        if (!REGISTRATION.matcher(written).matches()) {
            throw new Rejected(field, written, "This is no business registration number.", "123-45-67890");
        }
        return written.replace("-", "");
    }

    /** The organisation that is meant; one nobody spoke of before begins with what it is called by. */
    static String idOf(Statements says, String field, String written, Reference reference, Owner owner) {
        if (owner.ambiguous()) {
            throw new Rejected(
                    field, written, "Several organisations are called so.", "the registration number of the one meant");
        }
        var known = owner.id();
        if (known == null) {
            return begin(says, field, written, reference);
        }
        // Whoever calls it so says that it is called so, whether or not he is the first.
        switch (reference) {
            case Reference.ByRegistration(var number) -> identified(says, known, "REGISTRATION_NUMBER", number);
            case Reference.ByName(var name) -> identified(says, known, "NAME", name);
            case Reference.ById _, Reference.ByDomain _, Reference.FirstOf _ -> {
                // An id is its own, and whom a domain means is said by those who register or own it.
            }
        }
        return known;
    }

    private static String begin(Statements says, String field, String written, Reference reference) {
        return switch (reference) {
            case Reference.ById _ ->
                throw new Rejected(
                        field, written, "There is no organisation with this id.", "a registration number or a name");
            case Reference.ByRegistration(var number) -> {
                var id = EntityId.organisationByRegistration(number);
                describe(says, id, number, null, null);
                yield id;
            }
            case Reference.ByDomain(var domain) -> {
                var id = EntityId.organisationByDomain(domain);
                says.identity("Organisation", id, Map.of("name", domain, "domain", domain, "kind", "SITE"));
                yield id;
            }
            case Reference.ByName(var name) -> {
                var id = EntityId.organisationByName(name);
                describe(says, id, null, null, name);
                yield id;
            }
            case Reference.FirstOf several -> throw new IllegalArgumentException("Several: " + several);
        };
    }

    /** Begins an organisation, and says by what it is known. */
    static void describe(
            Statements says, String id, @Nullable String number, @Nullable String domain, @Nullable String name) {
        var said = new HashMap<String, @Nullable Object>();
        if (number != null) {
            said.put("registrationNumber", number);
            identified(says, id, "REGISTRATION_NUMBER", number);
        }
        if (domain != null) {
            said.put("domain", domain);
            identified(says, id, "DOMAIN", domain);
        }
        if (name != null) {
            said.put("name", name);
            identified(says, id, "NAME", name);
        }
        says.identity("Organisation", id, said);
    }

    static void identified(Statements says, String organisation, String scheme, String value) {
        var id = EntityId.identifier(scheme, value);
        says.identity("Identifier", id, Map.of("scheme", scheme, "value", value));
        says.owned(FactType.IDENTIFIED_BY, organisation, id, null, null);
    }
}

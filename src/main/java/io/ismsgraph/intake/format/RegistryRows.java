package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Owner;
import io.ismsgraph.intake.Reference;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.read.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the rows of the forms say. */
final class RegistryRows {

    private RegistryRows() {}

    static void organisation(CsvRow row, Statements says) {
        identifierKeys(row, says);
        row.checkWidth();
        var name = row.require("name", "가온쇼핑");
        var written = row.get("registration_number");
        var number = written == null ? null : Organisations.registration("registration_number", written);
        var site = row.get("domain");
        var domain = site == null ? null : Fields.domain("domain", site);
        var said = new HashMap<String, @Nullable Object>();
        put(said, "name", name);
        put(said, "nameEn", row.get("name_en"));
        put(said, "domain", domain);
        put(said, "kind", RegistryValues.word(row, "kind", RegistryValues.KINDS));
        put(said, "sector", RegistryValues.word(row, "sector", RegistryValues.SECTORS));
        put(said, "dailyUsers", Fields.count("daily_users", row.get("daily_users")));
        put(said, "revenue", Fields.count("revenue", row.get("revenue")));
        says.organisation(reference(number, domain, name), (owner, then) -> {
            var known = owner.identified().size() == 1 ? owner.identified().getFirst() : null;
            var id = known == null ? first(number, domain, name) : known;
            then.state("Organisation", id, null, said);
            Organisations.describe(then, id, number, domain, name);
            if (domain != null) {
                then.takeover(domain, id, Times.BEGINNING);
            }
        });
    }

    private static void identifierKeys(CsvRow row, Statements says) {
        var name = row.get("name");
        if (name != null) {
            says.key(EntityId.identifier("NAME", name));
        }
        var number = row.get("registration_number");
        if (number != null) {
            says.key(EntityId.identifier("REGISTRATION_NUMBER", number.replace("-", "")));
        }
        var domain = row.get("domain");
        if (domain != null) {
            says.key(EntityId.identifier("DOMAIN", Fields.domain("domain", domain)));
        }
    }

    private static void put(Map<String, @Nullable Object> said, String property, @Nullable Object value) {
        if (value != null) {
            said.put(property, value);
        }
    }

    /** A name alone is not enough to mean an organisation that has a number. */
    private static Reference reference(@Nullable String number, @Nullable String domain, String name) {
        var references = new ArrayList<Reference>();
        if (number != null) {
            references.add(new Reference.ByRegistration(number));
        }
        if (domain != null) {
            references.add(new Reference.ByDomain(domain));
        }
        if (references.isEmpty()) {
            references.add(new Reference.ByName(name));
        }
        return new Reference.FirstOf(references);
    }

    /** The id that a domain gives by itself is that of the site's own organisation, which is another. */
    private static String first(@Nullable String number, @Nullable String domain, String name) {
        if (number != null) {
            return EntityId.organisationByRegistration(number);
        }
        return domain != null ? EntityId.organisationByName(domain) : EntityId.organisationByName(name);
    }

    static void system(CsvRow row, Statements says) {
        systemKey(row, says);
        row.checkWidth();
        var name = row.require("system", "주문");
        var from = RegistryValues.from(row, "from");
        var until = RegistryValues.until(row, "until", from, says.observed());
        var said = new HashMap<String, @Nullable Object>();
        put(said, "core", RegistryValues.answer(row, "core"));
        put(said, "personalRecords", Fields.count("personal_records", row.get("personal_records")));
        put(said, "dataCategories", RegistryValues.list(row, "data_categories"));
        put(said, "usesAi", RegistryValues.answer(row, "uses_ai"));
        operator(row, says, "organisation", (organisation, then) -> {
            var system = EntityId.system(organisation, name);
            then.identity("System", system, Map.of("name", name));
            then.state("System", system, null, said);
            then.owned(FactType.OPERATES, organisation, system, from, until);
        });
    }

    /** Which system a row is about, whatever else is wrong with it. */
    private static void systemKey(CsvRow row, Statements says) {
        var name = row.require("system", "주문");
        key(row, says, "organisation", organisation -> EntityId.system(organisation, name));
    }

    static void key(CsvRow row, Statements says, String column, UnaryOperator<String> id) {
        var reference = Organisations.reference(column, row.require(column, "123-45-67890"));
        says.key(reference, (owner, then) -> owner.identified()
                .forEach(organisation -> then.key(id.apply(organisation))));
    }

    static void touchpoint(CsvRow row, Statements says) {
        systemKey(row, says);
        row.checkWidth();
        var name = row.require("system", "주문");
        var address = Fields.address("touchpoint", row.require("touchpoint", "shop.example.com"));
        var from = RegistryValues.from(row, "from");
        var until = RegistryValues.until(row, "until", from, says.observed());
        var touchpoint = Touchpoints.say(says, address);
        operator(row, says, "organisation", (organisation, then) -> {
            var system = EntityId.system(organisation, name);
            then.identity("System", system, Map.of("name", name));
            then.fact(FactType.OPERATES, organisation, system);
            then.owned(FactType.EXPOSES, system, touchpoint, from, until);
        });
    }

    static void ownership(CsvRow row, Statements says) {
        var domain = Fields.domain("domain", row.require("domain", "shop.example.com"));
        says.key(EntityId.identifier("DOMAIN", domain));
        row.checkWidth();
        var from = RegistryValues.from(row, "from");
        operator(row, says, "owner", (organisation, then) -> {
            var id = EntityId.identifier("DOMAIN", domain);
            then.identity("Identifier", id, Map.of("scheme", "DOMAIN", "value", domain));
            then.owned(FactType.IDENTIFIED_BY, organisation, id, from, null);
            then.takeover(domain, organisation, from == null ? Times.BEGINNING : from);
        });
    }

    static void operator(CsvRow row, Statements says, String column, BiConsumer<String, Statements> then) {
        var written = row.require(column, "123-45-67890");
        var reference = Organisations.reference(column, written);
        says.organisation(
                reference,
                (Owner owner, Statements next) ->
                        then.accept(Organisations.idOf(next, column, written, reference, owner), next));
    }
}

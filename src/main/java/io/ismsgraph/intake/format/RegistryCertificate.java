package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.read.CsvRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A certificate: held from its first day through its last, over some systems of its holder. */
record RegistryCertificate(
        @Nullable String number,
        String scheme,
        @Nullable String scope,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Nullable String issuer,
        List<String> systems,
        @Nullable String edition) {

    static void say(CsvRow row, Statements says) {
        var number = row.get("number");
        if (number != null) {
            says.key(EntityId.certificate(number));
        }
        RegistryRows.key(row, says, "organisation", UnaryOperator.identity());
        row.checkWidth();
        var certificate = of(row);
        RegistryRows.operator(row, says, "organisation", certificate::say);
    }

    private static RegistryCertificate of(CsvRow row) {
        var issued = Fields.day("issued_on", row.get("issued_on"));
        var expires = Fields.day("expires_on", row.get("expires_on"));
        if (expires.isBefore(issued)) {
            throw new Rejected("expires_on", expires.toString(), "It expires before it is issued.", "a later day");
        }
        var systems = RegistryValues.list(row, "systems");
        return new RegistryCertificate(
                row.get("number"),
                row.require("scheme", "ISMS-P"),
                row.get("scope"),
                issued,
                expires,
                row.get("issuer"),
                systems == null ? List.of() : systems,
                row.get("edition"));
    }

    private void say(String holder, Statements says) {
        var id = number != null
                ? EntityId.certificate(number)
                : EntityId.certificate(holder, scheme, Objects.requireNonNullElse(scope, ""), issuedOn.toString());
        var said = new HashMap<String, @Nullable Object>();
        said.put("number", number);
        said.put("schemeCode", scheme);
        said.put("scope", scope);
        said.put("issuedOn", issuedOn);
        said.put("expiresOn", expiresOn);
        said.put("issuer", issuer);
        said.values().removeIf(Objects::isNull);
        says.event("Certificate", id, null, said);
        var from = Times.startOf(issuedOn);
        var until = Times.endOf(expiresOn);
        says.term(FactType.HOLDS, holder, id, from, until);
        decided(id, says);
        for (var name : systems) {
            var system = EntityId.system(holder, name);
            says.identity("System", system, Map.of("name", name));
            says.fact(FactType.OPERATES, holder, system);
            says.term(FactType.COVERS, id, system, from, until);
        }
        if (edition != null) {
            says.term(FactType.ISSUED_UNDER, id, Catalogue.edition(says, scheme, edition), from, until);
        }
    }

    /** Another body decided on it, and not a committee on record here. */
    private void decided(String certificate, Statements says) {
        var grant = EntityId.grant(certificate);
        var said = new HashMap<String, @Nullable Object>();
        said.put("matter", "INITIAL");
        said.put("stage", "DECIDED");
        said.put("outcome", "GRANT");
        said.put("effectiveOn", issuedOn);
        said.put("external", Objects.requireNonNullElse(issuer, "not named"));
        says.event("Deliberation", grant, null, said);
        says.always(FactType.ON_CERTIFICATE, grant, certificate);
        says.always(FactType.DECIDED_ELSEWHERE, certificate, grant);
    }
}

package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.service.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who people are, apart from what they do. */
class PersonTest {

    private static final String CONTACTS = "contacts { totalCount edges { role node { name email phone erasedAt } } }";
    private static final List<String> PERSONAL = List.of("seven", "eight", "2 555 0107");

    private Life life = Life.begin();
    private String person = "";

    @BeforeEach
    void put() {
        life.on("2026-01-05");
        person = life.id("addContact(organisation: \"harbour\", role: CISO, name: \"desk seven\","
                + " email: \"seven@harbour.example\", phone: \"+82 2 555 0107\")");
        life.on("2026-02-01");
        life.id("correctPerson(person: \"" + person + "\", name: \"desk eight\", email: \"eight@harbour.example\")");
    }

    private String contacts(String organisation, String clocks) {
        return life.ask("organisation(id: \"" + organisation + "\"" + clocks + ") { " + CONTACTS + " }");
    }

    @Test
    void isCorrectedAndWasSomebodyBefore() {
        assertThat(contacts("harbour", ""))
                .isEqualTo("{organisation={contacts={totalCount=1, edges=[{role=CISO, node={name=desk eight,"
                        + " email=eight@harbour.example, phone=null, erasedAt=null}}]}}}");
        assertThat(contacts("harbour", ", asOf: \"2026-01-20T00:00:00Z\""))
                .contains("name=desk seven, email=seven@harbour.example, phone=+82 2 555 0107");
    }

    @Test
    void isErasedAtEveryMomentWhileAllElseStays() {
        life.on("2026-03-01");
        assertThat(everything()).contains(PERSONAL);
        var erasing = "erasePerson(person: \"" + person + "\", act: {key: \"once\"}) { id name email phone erasedAt }";
        var erased = life.done(erasing);
        assertThat(erased).containsEntry("id", person).containsEntry("erasedAt", erased.get("erasedAt"));
        assertThat(erased.get("erasedAt")).isNotNull();
        for (var clocks : List.of(
                "",
                ", asOf: \"2026-01-20T00:00:00Z\"",
                ", asOf: \"2026-02-20T00:00:00Z\"",
                ", knownAt: \"2026-01-20T00:00:00Z\"",
                ", knownAt: \"2026-02-20T00:00:00Z\"")) {
            assertThat(contacts("harbour", clocks))
                    .as(clocks)
                    .contains("totalCount=1", "role=CISO", "name=null, email=null, phone=null")
                    .doesNotContain(PERSONAL);
        }
        assertThat(everything()).doesNotContain(PERSONAL);
        assertThat(life.ask("history(id: \"" + person + "\") { nodes { node { ... on Person { name email phone } } } }"
                        + " changes(of: \"" + person
                        + "\", from: \"2026-01-01T00:00:00Z\", to: \"2026-12-31T00:00:00Z\")"
                        + " { nodes { property before after } }"))
                .doesNotContain(PERSONAL);
        assertThat(TestGraph.shared()
                        .run(
                                "MATCH (a:ActEver) WHERE a.mutation IN ['addContact', 'correctPerson']"
                                        + " RETURN a.digest AS digest, a.doneBy AS by",
                                Map.of()))
                .hasSize(2)
                .allSatisfy(act -> assertThat(act).containsEntry("digest", null).containsEntry("by", "clerk"));
        assertThat(life.done(erasing)).as("sent again").isEqualTo(erased);
    }

    /** All that the graph holds, as text. */
    private static String everything() {
        return TestGraph.shared()
                        .run("MATCH (n) RETURN properties(n) AS it", Map.of())
                        .toString()
                + TestGraph.shared().run("MATCH ()-[r]->() RETURN properties(r) AS it", Map.of());
    }

    @Test
    void refusesWhatCannotBe() {
        var contact = "addContact(organisation: \"harbour\", role: CPO, name: \"desk\"";
        assertThat(life.refused(contact + ", email: \"desk at harbour\")").message())
                .isEqualTo("email: desk at harbour is no address of mail, such as office@example.org.");
        for (var wrong : List.of(
                "@harbour.example",
                "desk@harbour",
                "desk@a@harbour.example",
                "harbour.example",
                "de sk@harbour.example",
                "de\\tsk@harbour.example")) {
            assertThat(life.refused(contact + ", email: \"" + wrong + "\")").message())
                    .isEqualTo("email: " + wrong.translateEscapes()
                            + " is no address of mail, such as office@example.org.");
        }
        assertThat(life.refused(contact + ", phone: \"112\")").message()).startsWith("phone: 112 is no number");
        assertThat(life.refused(contact + ", phone: \"harbour\")").message())
                .isEqualTo("phone: harbour is no number, such as +82 2 555 0100.");
        assertThat(life.refused("addContact(organisation: \"harbour\", role: CPO, name: \" \")")
                        .message())
                .isEqualTo("name: it is empty.");
        assertThat(life.refused("endContact(organisation: \"island\", person: \"" + person + "\")")
                        .message())
                .isEqualTo("The organisation is not reached through him.");
        life.id("erasePerson(person: \"" + person + "\")");
        assertThat(life.refused("erasePerson(person: \"" + person + "\")").message())
                .isEqualTo("It is erased already.");
        assertThat(life.refused("correctPerson(person: \"" + person + "\", name: \"desk nine\")")
                        .message())
                .isEqualTo("It was erased: put him on record anew.");
    }

    @Test
    void isAContactUntilThatEnds() {
        life.on("2026-03-01");
        life.id("endContact(organisation: \"harbour\", person: \"" + person + "\")");
        assertThat(contacts("harbour", "")).contains("totalCount=0");
        assertThat(contacts("harbour", ", asOf: \"2026-02-20T00:00:00Z\"")).contains("totalCount=1", "desk eight");
    }

    @Test
    void isSeenByItsOwnOrganisationAlone() {
        var island = life.asOrganisation("island");
        var harbour = life.asOrganisation("harbour");
        var asked = "person(id: \"" + person + "\") { name contactOf { nodes { id } } }";
        assertThat(harbour.ask(asked)).isEqualTo("{person={name=desk eight, contactOf={nodes=[{id=harbour}]}}}");
        assertThat(island.ask(asked)).isEqualTo("{person=null}");
        assertThat(island.refused("addContact(organisation: \"harbour\", role: CPO, name: \"desk nine\")")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(island.refused("correctPerson(person: \"" + person + "\", name: \"desk nine\")")
                        .code())
                .isEqualTo("NOT_FOUND");
        var own = harbour.id("addContact(organisation: \"harbour\", role: CPO, name: \"desk nine\")");
        assertThat(harbour.refused("erasePerson(person: \"" + own + "\")").code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void isKnownOfAReviewerAndAMemberToNoOrganisationAndNoCommittee() {
        var auditor = life.id("registerAuditor(name: \"auditor 12\", grade: SENIOR, licensedFrom: \"2025-06-01\")");
        var behind = life.id("identifyAuditor(auditor: \"" + auditor + "\", name: \"seven of twelve\")");
        assertThat(life.refused("identifyAuditor(auditor: \"" + auditor + "\", name: \"eight\")")
                        .message())
                .isEqualTo("That is on record already, as " + behind + ": correct it there.");
        var committee = life.id("foundCommittee(name: \"board\", sectors: [SHOPPING])");
        var member = life.id("appointMember(committee: \"" + committee
                + "\", name: \"member 3\", from: \"2026-01-01\", to: \"2027-01-01\")");
        life.id("identifyMember(member: \"" + member + "\", name: \"three\")");
        assertThat(life.ask("auditors { nodes { name person { name } } } members { nodes { name person { name } } }"))
                .isEqualTo("{auditors={nodes=[{name=auditor 12, person={name=seven of twelve}}]},"
                        + " members={nodes=[{name=member 3, person={name=three}}]}}");
        assertThat(life.asOrganisation("harbour")
                        .ask("auditors { nodes { id person { name } } } persons: person(id: \"" + behind
                                + "\") { name }"))
                .doesNotContain("seven");
        var roles = Set.of("COMMITTEE_MEMBER");
        var sitting = new Caller("sitting", "127.0.0.1", roles, false);
        for (var closed : List.of("members { nodes { person { name } } }", "persons { totalCount }")) {
            assertThat(life.asked("{ " + closed + " }", View.ofMember(roles, "sitting"), sitting)
                            .getErrors())
                    .as(closed)
                    .singleElement()
                    .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"));
        }
    }
}

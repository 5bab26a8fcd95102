package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.UnreadableFile;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final String ORGANISATIONS = """
        기관명,영문명,사업자등록번호,대표도메인,구분,분야,일평균이용자수,매출액
        가온쇼핑,Gaon Shopping,123-45-67890,gaon.example.com,민간,쇼핑,"1,200,000",
        """;
    private static final String SYSTEMS = """
        organisation,system,core,personal_records,data_categories,uses_ai,from,until
        123-45-67890,주문,yes,1200000,이름;주소,no,2024-01-01,
        """;
    private static final String TOUCHPOINTS = """
        기관,시스템명,접점,시작일,종료일
        1234567890,주문,HTTPS://192.0.2.7:443/login,2024-01-01,2024-12-31
        가온쇼핑,주문,Shop.Gaon.example.com.,,
        가온쇼핑,주문,*.gaon.example.com,,
        """;
    private static final String CERTIFICATES = """
        organisation,scheme,issued_on,expires_on,number,scope,issuer,systems,edition
        gaon.example.com,ISMS-P,2024-03-01,2027-02-28,ISMS-P-KISA-2024-001,쇼핑몰,KISA,주문,2023
        """;

    private static final String TERMS = "MATCH (:Organisation)-[h:HOLDS|HOLDS_PAST]->(:Certificate)"
            + " WHERE h.recordedTo = 253402300799000 RETURN toString(datetime({epochMillis: h.validFrom})) + ' ' +"
            + " datetime({epochMillis: h.validTo}) AS p ORDER BY p";

    private final Intake intake = new Intake();

    private long load(String text) {
        return intake.load(new Registry(), "form.csv", text, Options.NONE).rowsRejected();
    }

    @Test
    void loadsAllFormsInEnglishAndKorean() {
        assertThat(load(ORGANISATIONS)).isZero();
        assertThat(load(SYSTEMS)).isZero();
        assertThat(load(TOUCHPOINTS)).isEqualTo(1);
        assertThat(load(CERTIFICATES)).isZero();

        assertThat(intake.values(
                        "MATCH (o:Organisation) RETURN o.name + ' ' + o.nameEn + ' ' + o.registrationNumber + ' '"
                                + " + o.sector + ' ' + o.kind + ' ' + o.dailyUsers AS o"))
                .containsExactly("가온쇼핑 Gaon Shopping 1234567890 SHOPPING PRIVATE 1200000");
        assertThat(intake.count("(:Organisation)-[:IDENTIFIED_BY]->(:Identifier)"))
                .isEqualTo(3);
        assertThat(intake.values(
                        "MATCH (:Organisation)-[:OPERATES]->(s:System {core: true, usesAi: false}) RETURN s.name AS"
                                + " n"))
                .containsExactly("주문");
        assertThat(intake.values(
                        "MATCH (:System)-[:EXPOSES|EXPOSES_PAST]->(t:Touchpoint) RETURN t.address AS a ORDER BY a"))
                .containsExactly("https://192.0.2.7/login", "shop.gaon.example.com");
        assertThat(intake.count("(:Touchpoint {kind: 'URL'})-[:RESOLVES_TO]->(:Touchpoint {address: '192.0.2.7'})"))
                .isEqualTo(1);
        assertThat(intake.values("MATCH (:Organisation:Certified)-[h:HOLDS]->(c:Certificate)-[:COVERS]->(:System)"
                        + " RETURN toString(datetime({epochMillis: h.validFrom})) + ' ' +"
                        + " datetime({epochMillis: h.validTo}) AS p"))
                .containsExactly("2024-02-29T15:00:00Z 2027-02-28T15:00:00Z");
    }

    @Test
    void readsKoreanOfficesCharset() {
        intake.load(new Registry(), "form.csv", ORGANISATIONS, Charset.forName("MS949"), Options.NONE);

        assertThat(intake.values("MATCH (o:Organisation) RETURN o.name AS n")).containsExactly("가온쇼핑");
    }

    @Test
    void changesNothingWhenFedAgain() {
        load(ORGANISATIONS);
        load(SYSTEMS);
        load(CERTIFICATES);
        var everything = intake.everything();
        load(ORGANISATIONS);
        load(SYSTEMS);
        load(CERTIFICATES);

        assertThat(intake.everything()).isEqualTo(everything);
        assertThat(intake.count("(:Import)")).isEqualTo(3);
    }

    @Test
    void givesTheOwnerWhatTheSiteHad() {
        intake.load(new Dependencies(), "CDNCurrent", "1,shop.example.com,none\n", Options.NONE);
        var breach = """
            {"lastUpdated":"2025-01-01T00:00:00Z","breaches":[{"Name":"S","Domain":"shop.example.com",
            "BreachDate":"2024-05-01","AddedDate":"2024-06-01T00:00:00Z","PwnCount":1,"IsVerified":true}]}
            """;
        intake.load(new Breaches(), "b.json", breach, Options.NONE);
        load(ORGANISATIONS);
        load("domain,owner\nshop.example.com,가온쇼핑\n");

        assertThat(intake.count("(:Organisation:Leaking {name: '가온쇼핑'})-[:SUFFERED]->(:Incident)"))
                .isEqualTo(1);
        assertThat(intake.count("(:Organisation {name: '가온쇼핑'})-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)"))
                .isEqualTo(1);
        assertThat(intake.count("(:Organisation {kind: 'SITE'})-[:OPERATES|SUFFERED]->()"))
                .isZero();

        var everything = intake.everything();
        intake.load(new Dependencies(), "CDNCurrent", "1,shop.example.com,none\n", Options.NONE);
        intake.load(new Breaches(), "b.json", breach, Options.NONE);
        assertThat(intake.everything()).isEqualTo(everything);
    }

    @Test
    void takesOneAnswerOfANewerFormOverAnOlder() {
        var text = "organisation,system,from,until\n123-45-67890,주문,2024-01-01,%s\n";
        intake.load(new Registry(), "a.csv", text.formatted("2024-06-30"), Intake.observed("2025-02-01T00:00:00Z"));
        intake.load(new Registry(), "b.csv", text.formatted(""), Intake.observed("2025-01-01T00:00:00Z"));

        assertThat(intake.count("(:Organisation)-[:OPERATES]->(:System)")).isZero();
    }

    @Test
    void endsWhatASnapshotNoLongerLists() {
        var snapshot = Options.NONE.with("snapshot", "yes");
        intake.load(
                new Registry(),
                "a.csv",
                "organisation,system\n가온,주문\n가온,배송\n",
                snapshot.with("observed", "2025-01-01"));
        intake.load(new Registry(), "b.csv", "organisation,system\n가온,배송\n", snapshot.with("observed", "2025-02-01"));

        assertThat(intake.values("MATCH (:Organisation)-[:OPERATES]->(s:System) RETURN s.name AS n"))
                .containsExactly("배송");
    }

    @Test
    void believesTheShorterTermOfANewerFormAndKeepsARenewal() {
        var head = "organisation,scheme,issued_on,expires_on,number\n";
        var renewal = "가온,ISMS-P,2027-03-01,2030-02-28,N1\n";
        var older = head + "가온,ISMS-P,2024-03-01,2027-02-28,N1\n" + renewal;
        var newer = head + "가온,ISMS-P,2024-03-01,2025-12-31,N1\n";
        load(older, "2025-01-01");
        load(newer, "2025-06-01");
        var inOrder = intake.values(TERMS);
        var other = new RegistryTest();
        other.load(newer, "2025-06-01");
        other.load(older, "2025-01-01");

        assertThat(inOrder)
                .containsExactly(
                        "2024-02-29T15:00:00Z 2025-12-31T15:00:00Z", "2027-02-28T15:00:00Z 2030-02-28T15:00:00Z");
        assertThat(other.intake.values(TERMS)).isEqualTo(inOrder);
    }

    private void load(String text, String day) {
        intake.load(new Registry(), "f.csv", text, Intake.observed(day + "T00:00:00Z"));
    }

    @Test
    void endsTheScopeAndTheEditionASnapshotNoLongerNames() {
        var text = """
            organisation,scheme,issued_on,expires_on,number,systems,edition
            가온,ISMS-P,2024-03-01,2027-02-28,N1,%s
            """;
        var snapshot = Options.NONE.with("snapshot", "yes");
        intake.load(new Registry(), "a.csv", text.formatted("주문;배송,2018"), snapshot.with("observed", "2025-01-01"));
        intake.load(new Registry(), "b.csv", text.formatted("주문,2023"), snapshot.with("observed", "2025-06-01"));

        var now = " WHERE r.validTo > 1764547200000 RETURN ";
        assertThat(intake.values("MATCH (:Certificate)-[r:COVERS]->(s:System)" + now + "s.name AS n"))
                .containsExactly("주문");
        assertThat(intake.values("MATCH (:Certificate)-[r:ISSUED_UNDER]->(e:Edition)" + now + "e.code AS c"))
                .containsExactly("2023");
        assertThat(intake.count("(:Organisation)-[:HOLDS]->(:Certificate)")).isEqualTo(1);
    }

    @Test
    void recordsWhoDecidedOnACertificateElsewhere() {
        var text = """
            organisation,scheme,issued_on,expires_on,number,issuer
            가온,ISMS-P,2024-03-01,2027-02-28,N1,%s
            """;
        intake.load(new Registry(), "a.csv", text.formatted("KISA"), Options.NONE.with("observed", "2025-01-01"));
        intake.load(new Registry(), "b.csv", text.formatted("KISA"), Options.NONE.with("observed", "2025-06-01"));
        assertThat(intake.values("MATCH (d:Deliberation)-[:ON_CERTIFICATE]->(c:Certificate) RETURN d.external + ' '"
                        + " + d.outcome + ' ' + toString(d.effectiveOn) + ' ' + c.number AS n"))
                .containsExactly("KISA GRANT 2024-03-01 N1");
        assertThat(decidedElsewhere("가온")).isEqualTo("[{decidedElsewhere={nodes=[{external=KISA, outcome=GRANT}]}}]");
        assertThat(decidedElsewhere("나루")).isEqualTo("[]");
    }

    /** On the one certificate there is, as an organisation sees it. */
    private String decidedElsewhere(String organisation) {
        var answer = new TestApi(TestGraph.shared().oneReader())
                .ask(
                        "{ certificates { nodes { decidedElsewhere { nodes { external outcome } } } } }",
                        Map.of(),
                        View.ofOrganisation(Set.of("ORGANISATION"), EntityId.organisationByName(organisation)));
        assertThat(answer.getErrors()).isEmpty();
        return String.valueOf(answer.<Object>getData()).replaceAll("\\{certificates=\\{nodes=(.*)}}", "$1");
    }

    @Test
    void refusesColumnsTheFormDoesNotHave() {
        assertThatThrownBy(() -> load("기관명,시스템명,접접\n가온,주문,a.example.com\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("form.csv, line 1: the form of systems has no column 접접. Its columns are core,");
        assertThat(load("기관명,시스템명,접점\n가온,주문,a.example.com\n")).isZero();
        assertThat(intake.count("(:System)-[:EXPOSES]->(:Touchpoint)")).isEqualTo(1);
    }

    @Test
    void namesTheFormsWhenTheColumnsAreOfNone() {
        assertThatThrownBy(() -> load("a,b\n1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("ownership (domain, owner)");
    }
}

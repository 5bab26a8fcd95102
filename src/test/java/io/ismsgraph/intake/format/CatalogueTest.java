package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.RealData;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String FILE = """
        {"Framework":"KISA-ISMS-P","Version":"2023","Description":"%s","Requirements":[
        {"Id":"2.4.5 ","Name":"%s","Description":"d","Checks":[%s],"Attributes":[{"Domain":"2. %s","Subdomain":"2.4 %s",
         "Section":"s","AuditChecklist":["q"],"RelatedRegulations":[],"AuditEvidence":["e"],"NonComplianceCases":[]}]}]}
        """;

    private final Intake intake = new Intake();

    @Test
    void putsBothLanguagesOnOneControl() {
        intake.load(new Catalogue(), RealData.file("kisa-isms-p-2023/kisa_isms_p_2023_aws.json"), Options.NONE);
        intake.load(new Catalogue(), RealData.file("kisa-isms-p-2023/kisa_isms_p_2023_korean_aws.json"), Options.NONE);

        assertThat(intake.count("(:Edition {code: '2023', annex: '7'})-[:INCLUDES]->(:Control)"))
                .isEqualTo(101);
        assertThat(intake.count("(c:Control) WHERE c.title IS NOT NULL AND c.titleEn IS NOT NULL"))
                .isEqualTo(101);
        assertThat(intake.count("(:Section)-[:PART_OF]->(:Section)")).isEqualTo(21);
        assertThat(intake.count("(:Section) WHERE NOT EXISTS { (s)-[:PART_OF]->() }".replace("(:", "(s:")))
                .isEqualTo(3);
        assertThat(intake.count("(:Control)-[r:EVIDENCED_BY_CHECK]->(:Check) WHERE r.by ENDS WITH 'en'"))
                .isEqualTo(1_260);
        assertThat(intake.count("(:Control)-[r:EVIDENCED_BY_CHECK]->(:Check) WHERE r.by ENDS WITH 'ko'"))
                .isEqualTo(1_260);
        assertThat(intake.values("MATCH (c:Control) UNWIND c.evidenceExamplesEn AS e RETURN count(e) AS n"))
                .containsExactly(393L);
        assertThat(intake.values("MATCH (c:Control) UNWIND c.evidenceExamples AS e RETURN count(e) AS n"))
                .containsExactly(398L);
        assertThat(intake.values(
                        "MATCH (s:Section) WHERE s.code STARTS WITH '2.' RETURN s.code AS c ORDER BY s.position"))
                .startsWith("2.1", "2.2", "2.3")
                .endsWith("2.10", "2.11", "2.12");
    }

    @Test
    void tellsTheLanguageAndTrimsCodes() {
        intake.load(
                new Catalogue(),
                "en.json",
                FILE.formatted("in English", "Review", "\"a\",\"b\"", "P", "S"),
                Options.NONE);
        intake.load(new Catalogue(), "ko.json", FILE.formatted("우리말", "검토", "\"b\"", "보호", "권한"), Options.NONE);

        assertThat(intake.values("MATCH (c:Control {code: '2.4.5'}) RETURN c.title + c.titleEn AS t"))
                .containsExactly("검토Review");
        assertThat(intake.count("(:Control)-[:EVIDENCED_BY_CHECK]->(:Check {name: 'b'})"))
                .isEqualTo(2);
        assertThat(intake.count("(:Control)-[:EVIDENCED_BY_CHECK]->(:Check {name: 'a'})"))
                .isEqualTo(1);
    }

    @Test
    void endsChecksANewerFileOfTheSameLanguageNoLongerNames() {
        intake.load(new Catalogue(), "en.json", FILE.formatted("x", "Review", "\"a\",\"b\"", "P", "S"), Options.NONE);
        intake.load(
                new Catalogue(),
                "en2.json",
                FILE.formatted("x", "Review", "\"b\"", "P", "S"),
                Intake.observed("2025-01-01T00:00:00Z"));

        assertThat(intake.values("MATCH (:Control)-[:EVIDENCED_BY_CHECK]->(c:Check) RETURN c.name AS n"))
                .containsExactly("b");
    }
}

package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.RealData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BreachesTest {

    private static final String LIST = """
        {"lastUpdated":"%s","totalBreaches":2,"breaches":[
        {"Name":"Gaon","Title":"Gaon Shop","Domain":"gaon.example.com","BreachDate":"2024-05-01",
         "AddedDate":"2024-06-01T00:00:00Z","PwnCount":%d,"DataClasses":["Names"],"IsVerified":true,"IsFabricated":false},
        {"Name":"Pile","Title":"A pile","Domain":"","BreachDate":"2024-05-01","AddedDate":"2024-06-01T00:00:00Z",
         "PwnCount":5,"DataClasses":["Names"],"IsVerified":true,"IsSpamList":true}]}
        """;

    private final Intake intake = new Intake();

    @Test
    void countsAsLeaksOnlyWhatItsSourceStandsFor() throws IOException {
        var file = RealData.file("hibp-breaches/breaches-2025-11-14.json");
        var leaks = 0;
        for (var breach : JsonMapper.shared().readTree(Files.readString(file)).get("breaches")) {
            var against = breach.get("IsFabricated").booleanValue()
                    || breach.get("IsRetired").booleanValue()
                    || breach.get("IsSpamList").booleanValue()
                    || breach.get("IsMalware").booleanValue()
                    || breach.get("IsStealerLog").booleanValue();
            leaks += breach.get("IsVerified").booleanValue() && !against ? 1 : 0;
        }

        var report = intake.load(new Breaches(), file, Options.NONE);

        assertThat(report.rowsRead()).isEqualTo(920);
        assertThat(report.rowsRejected()).isZero();
        assertThat(intake.count("(i:Incident)")).isEqualTo(920);
        assertThat(leaks).isEqualTo(847);
        assertThat(intake.count("(i:Incident {kind: 'LEAK'})")).isEqualTo(leaks);
        assertThat(intake.count("(:Organisation)-[:SUFFERED]->(i:Incident {kind: 'LEAK'})"))
                .isEqualTo(826);
        assertThat(intake.count("(:Organisation {kind: 'SITE'})-[:SUFFERED]->(i:Incident)"))
                .isEqualTo(920 - 51);
        assertThat(intake.count("(:Organisation {kind: 'SITE'})")).isEqualTo(844);
        assertThat(intake.values("MATCH (i:Incident) RETURN sum(i.recordsAffected) AS n"))
                .containsExactly(17_284_001_112L);
        var everything = intake.everything();
        intake.load(new Breaches(), file, Options.NONE);
        assertThat(intake.everything()).isEqualTo(everything);
    }

    @Test
    void takesAMomentThatIsToldForOneThatIsMalformed() {
        var report = intake.load(
                new Breaches(), "b.json", LIST.formatted("of late", 20), Intake.observed("2025-02-01T00:00:00Z"));

        assertThat(report.observedAt()).isEqualTo("2025-02-01T00:00:00Z");
    }

    @Test
    void believesTheLatestListWhateverTheOrder() {
        intake.load(new Breaches(), "b.json", LIST.formatted("2025-02-01T00:00:00Z", 20), Options.NONE);
        intake.load(new Breaches(), "b.json", LIST.formatted("2025-01-01T00:00:00Z", 10), Options.NONE);

        assertThat(intake.values("MATCH (i:Incident {name: 'Gaon Shop'}) RETURN i.recordsAffected AS n"))
                .containsExactly(20L);
        assertThat(intake.count("(:Organisation:Leaking {domain: 'gaon.example.com'})-[:SUFFERED]->(:Incident)"))
                .isEqualTo(1);
        assertThat(intake.values("MATCH (i:Incident {name: 'A pile'}) RETURN i.kind + ' ' + i.flags[0] AS n"))
                .containsExactly("UNCONFIRMED spam list");
    }
}

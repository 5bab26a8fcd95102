package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.Already;
import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.RealData;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Spool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final Intake intake = new Intake();

    @Test
    void loadsTheFullSet() {
        var start = System.nanoTime();
        for (var report : loadAll("CACurrent", "CDNCurrent", "DNSconcAll", "stapleCurrent")) {
            System.out.println(report);
            System.out.println((System.nanoTime() - start) / 1_000_000);
        }

        assertThat(intake.count("(:Organisation {kind: 'SITE'})-[:OPERATES]->(:System)-[:EXPOSES]->(:Touchpoint)"))
                .isEqualTo(98_910);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'CA'})"))
                .isEqualTo(80_496);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'CDN'})"))
                .isEqualTo(38_030);
        assertThat(intake.count("(:Touchpoint)-[:USES]->(:Provider {kind: 'DNS'})"))
                .isEqualTo(86_296 - 102);
        assertThat(intake.count("(:Touchpoint)-[:EXPOSED_TO]->(:Exposure {status: 'OPEN'})-[:OF]->(:Weakness)"))
                .isEqualTo(65_387);
    }

    private List<Report> loadAll(String... files) {
        var reports = new ArrayList<Report>();
        var already = new Already();
        for (var file : files) {
            try (var spool = Spool.of(RealData.file("third-party-deps-2020/" + file))) {
                reports.add(intake.loader().load(new Dependencies(), spool, Options.NONE, Progress.SILENT, already));
            }
        }
        return reports;
    }
}

package io.ismsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.intake.format.Dependencies;
import io.ismsgraph.intake.format.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one command do not repeat one another, and yet it comes to the same as if each were loaded alone. */
class OneCommandTest {

    private static final List<String> NAMES = List.of("CACurrent", "CACurrent.kr.csv", "CDNCurrent", "stapleCurrent");
    private static final List<String> SITES = List.of("one.kr", "two.kr", "three.kr");

    /** A file, and whether a command begins with it. */
    private record Step(String name, String text, String observed, boolean command) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void comesToTheSameAsLoadingOneByOne(long seed) {
        var random = new Random(seed);
        var steps = steps(random);
        var retracted = new ArrayList<>(IntStream.range(0, steps.size()).boxed().toList());
        Collections.shuffle(retracted, random);

        assertThat(run(steps, retracted, true)).isEqualTo(run(steps, retracted, false));
    }

    private static List<Step> steps(Random random) {
        var steps = new ArrayList<Step>();
        for (var name : NAMES) {
            steps.add(new Step(name, text(random, name), "2020-01-01T00:00:00Z", random.nextInt(8) == 0));
        }
        Collections.shuffle(steps, random);
        var later = NAMES.get(random.nextInt(2));
        steps.add(random.nextInt(5), new Step(later, text(random, later), "2021-01-01T00:00:00Z", true));
        return steps;
    }

    private static String text(Random random, String name) {
        var text = new StringBuilder();
        for (var site : SITES) {
            if (text.isEmpty() || random.nextBoolean()) {
                var said = name.startsWith("staple") ? List.of("yes", "no") : List.of("P", "Q");
                text.append("1,")
                        .append(site)
                        .append(',')
                        .append(said.get(random.nextInt(2)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** What there is after all loads, and after each that is taken back. */
    private static List<List<String>> run(List<Step> steps, List<Integer> retracted, boolean together) {
        var intake = new Intake();
        var already = new Already();
        var loads = new ArrayList<String>();
        for (var step : steps) {
            already = together && !step.command ? already : new Already();
            var options = Intake.observed(step.observed).with("shrink", "yes");
            loads.add(load(intake, already, new Dependencies(), step.name, step.text, options)
                    .id());
        }
        var seen = new ArrayList<>(List.of(intake.everything()));
        var retraction = new Retraction(intake.recorder(), intake.loader());
        for (var each : retracted) {
            retraction.retract(loads.get(each));
            seen.add(intake.everything());
        }
        return seen;
    }

    private static Report load(
            Intake intake, Already already, Format format, String name, String text, Options options) {
        try (var file = Spool.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return intake.loader().load(format, file, options, Progress.SILENT, already);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void saysAgainWhatAFileBetweenEnded() {
        var intake = new Intake();
        var already = new Already();
        for (var rows : List.of("1,one.kr,P\n2,two.kr,P\n", "2,two.kr,P\n", "1,one.kr,P\n3,three.kr,P\n")) {
            load(intake, already, new Dependencies(), "CACurrent", rows, Options.NONE);
        }

        assertThat(intake.values("MATCH (t:Touchpoint)-[:USES]->() RETURN t.address AS t ORDER BY t"))
                .containsExactly("one.kr", "three.kr");
    }

    @Test
    void believesTheLatestFileOfACommandOfAnOlderOneAfterIt() {
        var intake = new Intake();
        var organisations = "name,registration_number\nGaon,123-45-67890\n";
        intake.load(new Registry(), "organisations.csv", organisations, Intake.observed("2025-01-01T00:00:00Z"));
        var certificate = "organisation,scheme,issued_on,expires_on,number\n123-45-67890,ISMS-P,2024-03-01,%s,A-1\n";
        var already = new Already();
        for (var month : List.of("01", "03")) {
            var options = Intake.observed("2025-" + month + "-01T00:00:00Z");
            load(intake, already, new Registry(), "a.csv", certificate.formatted("2027-02-28"), options);
        }

        var older = Intake.observed("2025-02-01T00:00:00Z");
        intake.load(new Registry(), "a.csv", certificate.formatted("2026-12-31"), older);

        assertThat(intake.values(
                        "MATCH ()-[h:HOLDS]->() RETURN toString(date(datetime({epochMillis: h.validTo}))) AS t"))
                .containsExactly("2027-02-28");
    }

    @Test
    void endsWhatACutRepeatedAndNoLongerLists() {
        var intake = new Intake();
        var already = new Already();
        var rows = "1,one.kr,P\n2,two.kr,P\n";
        load(intake, already, new Dependencies(), "CACurrent", rows + "3,three.kr,P\n", Options.NONE);
        load(intake, already, new Dependencies(), "CACurrent.kr.csv", rows, Options.NONE);

        var later = Intake.observed("2021-01-01T00:00:00Z");
        intake.load(new Dependencies(), "CACurrent.kr.csv", "2,two.kr,P\n", later);

        assertThat(intake.values("MATCH (t:Touchpoint)-[:USES]->() RETURN t.address AS t ORDER BY t"))
                .containsExactly("three.kr", "two.kr");
    }

    @Test
    void repeatsWithoutTouchingWhatItRepeats() {
        var intake = new Intake();
        var already = new Already();
        load(intake, already, new Dependencies(), "CACurrent", "1,one.kr,P\n", Options.NONE);
        var times = "MATCH (n:TouchpointEver) RETURN [n.source, n.also, n.recordedFrom] AS s";
        var before = intake.values(times);

        load(intake, already, new Dependencies(), "CDNCurrent", "1,one.kr,Q\n", Options.NONE);
        load(intake, already, new Dependencies(), "CDNCurrent", "1,one.kr,Q\n", Options.NONE);

        assertThat(intake.values(times)).isEqualTo(before);
        assertThat(intake.count("(:Repetition {of: 'Touchpoint'})")).isEqualTo(1);
    }
}

package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retraction;
import io.ismsgraph.intake.Spool;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every format, whatever it reads. */
class FormatContractTest {

    private static final List<List<Integer>> ORDERS =
            List.of(List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private static final String OPEN = "MATCH (n)-[r]->(m) WHERE type(r) <> 'WAS' AND r.recordedTo = 253402300799000"
            + " AND r.validTo = 253402300799000 AND NOT n:ImportEver RETURN n.id + type(r) + m.id AS f";

    private static List<Samples> all() {
        return Samples.all().toList();
    }

    private static Report load(Intake intake, Samples samples, Samples.File file) {
        return intake.load(samples.format(), file.name(), file.text(), file.options());
    }

    private static List<String> after(Samples samples, List<Integer> order) {
        var intake = new Intake();
        for (var each : order) {
            assertThat(load(intake, samples, samples.files().get(each)).rowsRejected())
                    .isZero();
        }
        return intake.everything();
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysNothingNewWhenFedAgain(Samples samples) {
        var intake = new Intake();
        load(intake, samples, samples.files().getFirst());
        var once = intake.everything();

        assertThat(load(intake, samples, samples.files().getFirst()).written()).isZero();
        assertThat(intake.everything()).isEqualTo(once).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesToTheSameInWhateverOrderFilesAreFed(Samples samples) {
        var inOrder = after(samples, List.of(0, 1, 2));
        for (var order : ORDERS) {
            assertThat(after(samples, order)).as("order %s", order).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsNothingForAFaultyRow(Samples samples) {
        var intake = new Intake();
        load(intake, samples, samples.files().getFirst());
        var before = intake.values(OPEN);

        assertThat(load(intake, samples, samples.faulty()).rowsRejected()).isEqualTo(1);

        assertThat(intake.values(OPEN)).containsAll(before);
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesMendedRowsAsIfTheyHadBeenRight(Samples samples) throws Exception {
        var right = new Intake();
        load(right, samples, samples.files().getFirst());
        load(right, samples, samples.mended());
        var asRight = right.everything();
        var intake = new Intake();
        load(intake, samples, samples.files().getFirst());
        var report = load(intake, samples, samples.faulty());

        var rejects = Path.of(Objects.requireNonNull(report.rejects()).replaceFirst(" --.*", ""));
        var rows = Files.readString(rejects);
        assertThat(rows).contains(samples.wrong());
        Files.writeString(rejects, rows.replace(samples.wrong(), samples.right()));
        var again = options(samples.faulty().options(), "organisation");
        try (var file = Spool.of(rejects)) {
            var mended = intake.loader().load(samples.format(), file, again, Progress.SILENT);
            assertThat(mended.rowsRejected()).isZero();
        }

        assertThat(intake.everything()).isEqualTo(asRight);
    }

    private static Options options(Options said, String name) {
        var value = said.get(name);
        return value == null ? Options.NONE : Options.NONE.with(name, value);
    }

    @ParameterizedTest
    @MethodSource("all")
    void resumesALoadThatBrokeOff(Samples samples) {
        var whole = after(samples, List.of(0, 1));
        var intake = new Intake();
        load(intake, samples, samples.files().get(0));
        var second = samples.files().get(1);
        Progress broken = (file, done, total) -> {
            if (done > 0) {
                throw new IllegalStateException("broken off");
            }
        };
        assertThatThrownBy(() -> {
                    try (var file = Spool.of(
                            second.name(),
                            new ByteArrayInputStream(second.text().getBytes(StandardCharsets.UTF_8)))) {
                        intake.loader().load(samples.format(), file, second.options(), broken);
                    }
                })
                .hasMessage("broken off");
        assertThat(intake.count("(:Import {status: 'FAILED'})")).isEqualTo(1);

        load(intake, samples, second);

        assertThat(intake.everything()).isEqualTo(whole);
        assertThat(intake.count("(:Import {status: 'DONE'})")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTakenBackWhole(Samples samples) {
        var intake = new Intake();
        load(intake, samples, samples.files().get(0));
        var before = new ArrayList<>(intake.everything());
        var second = load(intake, samples, samples.files().get(1));
        assertThat(intake.everything()).isNotEqualTo(before);

        new Retraction(intake.recorder(), intake.loader()).retract(second.id());

        assertThat(intake.everything()).isEqualTo(before);
    }
}

package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is added stays, and shows whether it was changed. */
class TrailTest {

    private static final byte[] KEY = "a key of the test's own".getBytes(StandardCharsets.UTF_8);
    private static final Seal SEAL = new Seal(new SecretKeySpec(KEY, "HmacSHA256"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T01:02:03.004Z"), ZoneOffset.UTC);

    private final Path folder;

    TrailTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("audit");
    }

    private Trail open(long most) throws IOException {
        return new Trail(folder, SEAL, CLOCK, most);
    }

    private void write(int count) throws IOException {
        try (var trail = open(Long.MAX_VALUE)) {
            for (int i = 0; i < count; i++) {
                trail.append(List.of(Map.of("who", "w" + i)));
            }
        }
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (var file : Trail.files(folder)) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private Path only() throws IOException {
        var files = Trail.files(folder);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private Verification verified() throws IOException {
        return Verification.of(folder, SEAL);
    }

    private void broken(List<String> lines, String problem, long sound) throws IOException {
        Files.write(only(), lines);
        var found = verified();
        assertThat(found.problem()).hasValueSatisfying(said -> assertThat(said).contains(problem));
        assertThat(found.lines()).isEqualTo(sound);
    }

    /** Computed with nothing of ours, as somebody would who has only the key and this description. */
    @Test
    void sealsEachLineWithTheOneBefore() throws Exception {
        write(2);
        var previous = "";
        for (var line : lines()) {
            var body = line.replaceAll(",\"seal\":\"[0-9a-f]{64}\"", "");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            var seal = HexFormat.of().formatHex(mac.doFinal((previous + "\n" + body).getBytes(StandardCharsets.UTF_8)));
            assertThat(line).endsWith(",\"seal\":\"" + seal + "\"}");
            previous = seal;
        }
        assertThat(lines().get(1))
                .startsWith("{\"number\":2,\"at\":\"2026-06-30T01:02:03.004Z\",\"who\":\"w0\",\"seal\":\"");
        assertThat(verified().last()).isEqualTo(previous);
    }

    @Test
    void goesOnAfterItWasClosed() throws Exception {
        write(2);
        write(1);
        assertThat(lines()).hasSize(5);
        assertThat(lines().get(3)).startsWith("{\"number\":4,").contains("\"event\":\"opened\"");
        assertThat(verified().problem()).isEmpty();
        assertThat(verified().lines()).isEqualTo(5);
    }

    @Test
    void beginsAnotherFileWhenOneIsFull() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (var trail = open(300)) {
                trail.append(List.of(Map.of("who", "a"), Map.of("who", "b")));
                trail.append(List.of(Map.of("who", "c")));
            }
        }
        assertThat(Trail.files(folder)).hasSizeGreaterThan(3);
        assertThat(Trail.files(folder).get(1).getFileName()).hasToString("audit-000000000004.jsonl");
        assertThat(verified())
                .isEqualTo(new Verification(12, verified().last(), verified().problem()));
        assertThat(verified().problem()).isEmpty();
    }

    @Test
    void cutsOffWhatACrashLeftOfALine() throws Exception {
        write(2);
        var whole = lines();
        Files.writeString(only(), "{\"number\":4,\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(verified().problem()).as("it may be in the making").isEmpty();
        write(1);
        assertThat(lines()).startsWith(whole.toArray(String[]::new)).hasSize(5);
        assertThat(lines().get(3)).contains("\"bytesCutOff\":22");
        assertThat(verified().problem()).isEmpty();
    }

    /** Also what is longer than the line that comes in its place. */
    @Test
    void leavesNothingOfWhatItCutsOff() throws Exception {
        write(1);
        Files.writeString(only(), "x".repeat(5_000), StandardOpenOption.APPEND);
        open(Long.MAX_VALUE).close();
        assertThat(lines()).hasSize(3);
        assertThat(Files.readString(only())).endsWith("}\n");
        assertThat(verified().lines()).isEqualTo(3);
    }

    @Test
    void goesOnInAFileOfWhichNoLineIsWhole() throws Exception {
        write(1);
        Files.writeString(folder.resolve("audit-000000000003.jsonl"), "{\"num");
        write(1);
        assertThat(lines()).hasSize(4);
        assertThat(verified().problem()).isEmpty();
    }

    @Test
    void namesTheFirstLineThatWasChanged() throws Exception {
        write(4);
        var lines = lines();
        var changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("w1", "w9"));
        broken(changed, "audit-000000000001.jsonl, line 3 was changed", 2);
        var resealed = new ArrayList<>(lines);
        resealed.set(
                2,
                new Seal(new SecretKeySpec(new byte[] {1}, "HmacSHA256"))
                        .after(
                                Seal.Line.of(lines.get(1)).seal(),
                                Seal.Line.of(changed.get(2)).body())
                        .text());
        broken(resealed, "line 3 was changed", 2);
        var dropped = new ArrayList<>(lines);
        dropped.remove(2);
        broken(dropped, "line 3 has the number 4 where 3 is due", 2);
        var doubled = new ArrayList<>(lines);
        doubled.add(2, lines.get(1));
        broken(doubled, "line 3 has the number 2 where 3 is due", 2);
        broken(lines.subList(1, 5), "line 1 has the number 2 where 1 is due", 0);
        var noLine = new ArrayList<>(lines);
        noLine.set(1, "{}");
        broken(noLine, "line 2 is no whole line", 1);
        Files.write(only(), lines);
        assertThat(verified().problem()).isEmpty();
    }

    /** What is cut off at the end shows by the seal that was noted elsewhere. */
    @Test
    void showsByItsLastSealWhatWasCutOff() throws Exception {
        write(3);
        var before = verified();
        Files.write(only(), lines().subList(0, 3));
        assertThat(verified().problem()).isEmpty();
        assertThat(verified().last()).isNotEqualTo(before.last());
        assertThat(verified().lines()).isEqualTo(3);
    }

    @Test
    void isWrittenByOneServer() throws Exception {
        try (var trail = open(Long.MAX_VALUE)) {
            assertThat(trail.folder()).isEqualTo(folder);
            assertThatThrownBy(() -> open(Long.MAX_VALUE)).isInstanceOf(AuditInUseException.class);
        }
        open(Long.MAX_VALUE).close();
    }

    @Test
    void isReadByThisUserOnly() throws Exception {
        write(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
                .isEqualTo("rw-------");
    }
}

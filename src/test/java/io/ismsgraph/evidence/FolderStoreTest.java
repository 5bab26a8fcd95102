package io.ismsgraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.evidence.EvidenceStore.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FolderStoreTest {

    /** SHA-256 of "abc", as FIPS 180-2 has it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Path folder;
    private final FolderStore store;

    FolderStoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = new FolderStore(folder.resolve("evidence"), 10);
    }

    @BeforeEach
    void keepOne() throws IOException {
        store.keep(bytes("abc"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheSameOnceUnderItsSum() throws IOException {
        assertThat(store.keep(bytes("abc")).sha256()).isEqualTo(ABC);
        assertThat(store.all()).containsExactly(ABC);
        try (var in = store.open(ABC).orElseThrow()) {
            assertThat(in).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(store.open("../../token")).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsTooLargeOrBreaksOff() throws IOException {
        assertThatThrownBy(() -> store.keep(bytes("x".repeat(11)))).isInstanceOf(TooLargeException.class);
        var broken = new SequenceInputStream(bytes("ab"), new BrokenOff());
        assertThatThrownBy(() -> store.keep(broken)).isInstanceOf(IOException.class);
        assertThat(store.all()).containsExactly(ABC);
        try (var coming = Files.list(folder.resolve("evidence/coming"))) {
            assertThat(coming).isEmpty();
        }
    }

    /** A connection that ends in the middle. */
    private static final class BrokenOff extends InputStream {

        @Override
        public int read() throws IOException {
            throw new EOFException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new EOFException();
        }
    }

    @Test
    void namesWhatIsNotAsItWasHandedIn() throws IOException {
        assertThat(verified()).isEqualTo("0: 1 of 1 files are as they were handed in.\n");
        Files.writeString(folder.resolve("evidence/ba").resolve(ABC), "abd");
        assertThat(verified())
                .isEqualTo("1: " + ABC + " is not what was handed in.\n0 of 1 files are as they were handed in.\n");
    }

    private String verified() {
        var out = new StringWriter();
        var status = new CommandLine(VerifyEvidenceCommand.of(folder))
                .setOut(new PrintWriter(out))
                .execute();
        return status + ": " + out.toString().replace("\r", "");
    }
}

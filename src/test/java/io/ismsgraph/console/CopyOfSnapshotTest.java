package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.CALLER;
import static io.ismsgraph.console.TestConsole.NAMES;
import static io.ismsgraph.console.TestConsole.isolation;
import static io.ismsgraph.console.TestConsole.plain;
import static io.ismsgraph.console.TestConsole.refused;
import static io.ismsgraph.console.TestConsole.results;
import static io.ismsgraph.console.TestConsole.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.console.Stored.Head;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.exceptions.Neo4jException;

/** What statements read is a copy that stays what it is, and what they answer is answered again. */
@ByTheClock
@Timeout(600)
class CopyOfSnapshotTest {

    private final TestConsole console = new TestConsole();

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    @Test
    void isReadUntilItIsRefreshed() {
        var before = console.run(NAMES);
        assertThat(plain(before)).isEqualTo(List.of(List.of("o1"), List.of("o2")));
        store().write("o1x");
        assertThat(plain(console.run(NAMES))).isEqualTo(plain(before));
        assertThat(console.run(NAMES).head().source()).isEqualTo(before.head().source());
        var source = isolation().refresh();
        var after = console.run(NAMES);
        assertThat(after.head().source())
                .isEqualTo(source)
                .isNotEqualTo(before.head().source());
        assertThat(plain(after)).isEqualTo(List.of(List.of("o1"), List.of("o1x"), List.of("o2")));
        // The one before is still kept, and read once more for this alone.
        var repeated = console.usual().repeat(before, CALLER);
        assertThat(repeated.same()).isTrue();
        assertThat(results().find(repeated.run()))
                .hasValueSatisfying(again -> assertThat(again.head().source())
                        .isEqualTo(before.head().source()));
        var gone = with(before, NAMES, new Source("0", before.head().source().takenAt(), null));
        refused(() -> console.usual().repeat(gone, CALLER), Code.NOT_FOUND, "not kept any more");
    }

    @Test
    void holdsNothingConfidential() {
        store().note("n1");
        isolation().refresh();
        assertThat(plain(console.run("MATCH (n) WHERE n.text STARTS WITH 'secret' RETURN n.text AS text")))
                .isEmpty();
        assertThat(plain(console.run("MATCH (n) WHERE n.name IS NOT NULL RETURN count(n) > 0 AS there")))
                .isEqualTo(List.of(List.of(true)));
    }

    @Test
    void startsItsJvmAsTold() {
        try (var mistaken = isolation(List.of("-XX:+NoSuchOption"))) {
            refused(mistaken::lease, Code.UNAVAILABLE, "No snapshot can be read now");
        }
    }

    @Test
    void leavesOutCasesAndPeople() {
        assertThat(ConsoleConfiguration.confidential(GraphSchema.of(ProductFiles.read("classpath:"))))
                .contains("NoteEver", "InvestigationEver", "PersonEver")
                .doesNotContain("OrganisationEver", "AuditorEver");
    }

    @Test
    void givesTheSameRowsInWhateverOrder() {
        var unordered = console.run("MATCH (o:Organisation) RETURN o.name, o");
        assertThat(console.usual().repeat(unordered, CALLER).same()).isTrue();
        var other = with(
                unordered,
                "MATCH (o:Organisation) RETURN o.name + '!' AS name, o",
                unordered.head().source());
        assertThat(console.usual().repeat(other, CALLER).same()).isFalse();
    }

    private static Stored with(Stored one, String statement, Source source) {
        var head = one.head();
        return new Stored(
                new Head(
                        head.run(),
                        head.by(),
                        head.at(),
                        head.purpose(),
                        statement,
                        head.parameters(),
                        source,
                        head.columns()),
                one.rows(),
                one.outcome());
    }

    @Test
    void isForThisUserAlone() throws IOException {
        isolation().lease().close();
        assertThat(Files.getPosixFilePermissions(TestConsole.folder().resolve("copies")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    /** What the gate would refuse, what reads refuses as well. */
    @Test
    void canNeitherBeWrittenNorReachAnythingElse() {
        try (var lease = isolation().lease()) {
            for (var statement : List.of(
                    "CREATE (:Organisation)",
                    "MATCH (o:Organisation) SET o.name = 'x'",
                    "CREATE INDEX FOR (o:Organisation) ON (o.x)",
                    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
                    "SHOW SETTINGS")) {
                assertThatThrownBy(() -> {
                            try (var session = lease.driver().session()) {
                                session.run(statement).consume();
                            }
                        })
                        .as(statement)
                        .isInstanceOf(Neo4jException.class);
            }
        }
    }
}

package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Journal.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The journal tells what each transaction touched, and when something happens by itself. */
class JournalTest {

    private static final Description NAMED = new Description("o", Map.of("name", "O"));

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(1_000);
    private final Recorder recorder = graph.recorder(clock);
    private final Journal journal = new Journal(graph.reader());

    @Test
    void isEmptyAtFirst() {
        assertThat(journal.standing(0)).isEqualTo(new Journal.Standing(0, Times.END));
        assertThat(journal.next(0)).isEmpty();
    }

    @Test
    void namesWhatEachTransactionTouchedInTheOrderOfCommits() {
        var first = recorder.record(recording -> {
            recording.describe("Organisation", Period.ALWAYS, "test", List.of(NAMED));
            recording.describe("System", Period.ALWAYS, "test", List.of(new Description("s", Map.of())));
            return recording.at();
        });
        var second = recorder.record(recording -> {
            fact(recording, Period.ALWAYS);
            return recording.at();
        });
        assertThat(journal.next(0)).contains(new Entry(first, List.of("o", "s")));
        assertThat(journal.next(first)).contains(new Entry(second, List.of("o")));
        assertThat(journal.next(second)).isEmpty();
        assertThat(journal.standing(0).recorded()).isEqualTo(second);
    }

    private static void fact(Recording recording, Period period) {
        recording.facts("OPERATES", "Organisation", "System", List.of(Fact.holds("o", "s", period, "test", "test")));
    }

    /** What begins is written down with it, and what comes after it in the same transaction is added. */
    @Test
    void isOneEntryOfATransactionThatGoesOnAfterABeginning() {
        var written = recorder.record(recording -> {
            var organisation = new Beginning("Organisation", Period.ALWAYS, List.of(NAMED));
            var system = new Beginning("System", Period.ALWAYS, List.of(new Description("s", Map.of())));
            recording.begin("test", List.of(organisation, system), List.of());
            fact(recording, new Period(recording.at() - 100, recording.at() + 100));
            return recording.at();
        });
        assertThat(journal.next(0)).contains(new Entry(written, List.of("o", "s")));
        assertThat(journal.standing(written).due()).isEqualTo(written + 100);
        var second = recorder.record(recording -> {
            var other = new Beginning("Organisation", Period.ALWAYS, List.of(new Description("p", Map.of())));
            var stated =
                    List.of(Fact.holds("p", "s", new Period(recording.at(), recording.at() + 200), "test", "test"));
            recording.begin("test", List.of(other), List.of(new Facts("OPERATES", "Organisation", "System", stated)));
            recording.describe("Organisation", Period.ALWAYS, "test", List.of(new Description("q", Map.of())));
            return recording.at();
        });
        assertThat(journal.next(written)).contains(new Entry(second, List.of("p", "q")));
        assertThat(journal.standing(written + 100).due()).isEqualTo(second + 200);
        assertThat(journal.next(second)).isEmpty();
    }

    /** A transaction that only says what is believed already has a record time, and nothing else. */
    @Test
    void leavesOutWhatWroteNothing() {
        namesWhatEachTransactionTouchedInTheOrderOfCommits();
        var last = journal.standing(0).recorded();
        recorder.record(recording -> {
            recording.describe("Organisation", Period.ALWAYS, "test", List.of(NAMED));
            fact(recording, Period.ALWAYS);
            return recording.at();
        });
        assertThat(journal.next(last)).isEqualTo(Optional.empty());
        assertThat(journal.standing(0).recorded()).isGreaterThan(last);
    }

    @Test
    void knowsWhenSomethingBeginsOrEndsByItself() {
        namesWhatEachTransactionTouchedInTheOrderOfCommits();
        recorder.record(recording -> {
            var at = recording.at();
            fact(recording, new Period(at - 100, at + 100));
            recording.facts(
                    "OPERATES",
                    "Organisation",
                    "System",
                    List.of(
                            Fact.holds("o", "s", new Period(at - 100, at + 100), "other", "test"),
                            Fact.ends("o", "s", new Period(at + 50, Times.END), "another", "test"),
                            Fact.holds("o", "s", new Period(at + 50, Times.END), "third", "test")));
            return at;
        });
        var at = journal.standing(0).recorded();
        assertThat(journal.standing(at).due()).isEqualTo(at + 50);
        assertThat(journal.standing(at + 49).due()).isEqualTo(at + 50);
        assertThat(journal.standing(at + 50).due()).isEqualTo(at + 100);
        assertThat(journal.standing(at + 100).due()).isEqualTo(Times.END);
        assertThat(journal.standing(0).due()).as("nothing of the past is due").isEqualTo(at + 50);
    }
}

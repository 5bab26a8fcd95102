package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.audit.Reading.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit is read backwards, page by page, over all its files. */
class ReadingTest {

    private static final Seal SEAL =
            new Seal(new SecretKeySpec("a key of the test's own".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    private static final Instant BEGIN = Instant.parse("2026-06-30T00:00:00Z");
    private static final int LINES = 40;

    private final Path folder;

    ReadingTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("audit");
    }

    /** One line a minute, by three who take turns, every fifth with an error; some files. The first line says it was opened. */
    @BeforeEach
    void write() throws IOException {
        try (var trail = new Trail(folder, SEAL, new Minutes(), 1_000)) {
            for (int i = 2; i <= LINES; i++) {
                trail.append(List.of(Map.of(
                        "by",
                        "w" + i % 3,
                        "status",
                        i % 2 == 0 ? 200 : 400,
                        "errors",
                        i % 5 == 0 ? List.of("TOO_COSTLY") : List.of())));
            }
        }
        assertThat(Trail.files(folder).size()).isGreaterThan(3);
    }

    /** A minute later each time it is looked at. */
    private static final class Minutes extends Clock {

        private long minutes;

        @Override
        public Instant instant() {
            return BEGIN.plus(Duration.ofMinutes(++minutes));
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Page page(Map<String, ?> where, long before, int size) throws IOException {
        return Reading.page(folder, new Match(where), before, size, Integer.MAX_VALUE);
    }

    private List<Long> all(Map<String, ?> where, int size, int most) throws IOException {
        var numbers = new ArrayList<Long>();
        var before = Long.MAX_VALUE;
        var more = true;
        while (more) {
            var page = Reading.page(folder, new Match(where), before, size, most);
            assertThat(page.lines().size()).isLessThanOrEqualTo(size);
            page.lines().forEach(line -> numbers.add(line.number()));
            before = page.oldest();
            more = page.more();
        }
        return numbers;
    }

    private static List<Long> numbers(LongPredicate wanted) {
        return LongStream.rangeClosed(1, LINES)
                .map(i -> LINES + 1 - i)
                .filter(wanted)
                .boxed()
                .toList();
    }

    @Test
    void showsEveryLineOnceTheNewestFirst() throws IOException {
        for (var size : List.of(1, 3, 7, 1_000)) {
            assertThat(all(Map.of(), size, Integer.MAX_VALUE))
                    .as("pages of " + size)
                    .isEqualTo(numbers(_ -> true));
        }
    }

    @Test
    void goesOnWhereAPageFoundNothing() throws IOException {
        var nothing = Reading.page(folder, new Match(Map.of("by", "nobody")), Long.MAX_VALUE, 5, 9);
        assertThat(nothing.lines()).isEmpty();
        assertThat(nothing.oldest()).isEqualTo(LINES - 8);
        assertThat(nothing.more()).isTrue();
        assertThat(all(Map.of("by", "w1"), 5, 4)).isEqualTo(numbers(i -> i > 1 && i % 3 == 1));
    }

    @Test
    void takesThoseThatAreWanted() throws IOException {
        assertThat(all(Map.of("by", "w2", "status", 200), 100, 100)).isEqualTo(numbers(i -> i % 3 == 2 && i % 2 == 0));
        assertThat(all(Map.of("error", "TOO_COSTLY"), 100, 100)).isEqualTo(numbers(i -> i % 5 == 0));
        assertThat(all(Map.of("error", "ANY"), 100, 100)).isEqualTo(numbers(i -> i % 5 == 0));
        assertThat(all(Map.of("error", "INTERNAL"), 100, 100)).isEmpty();
        assertThat(all(Map.of("event", "opened"), 100, 100)).containsExactly(1L);
        assertThat(all(Map.of("text", "\"by\":\"w1\""), 100, 100)).isEqualTo(numbers(i -> i > 1 && i % 3 == 1));
    }

    @Test
    void takesThoseOfATime() throws IOException {
        var since = BEGIN.plus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC);
        var until = OffsetDateTime.parse("2026-06-30T09:20:00+09:00");
        assertThat(all(Map.of("since", since, "until", until), 3, 100)).isEqualTo(numbers(i -> i >= 10 && i < 20));
    }

    @Test
    void stopsWhereOlderLinesAreTooOld() throws IOException {
        var since = BEGIN.plus(Duration.ofMinutes(90)).atOffset(ZoneOffset.UTC);
        var page = page(Map.of("since", since), Long.MAX_VALUE, 5);
        assertThat(page.lines()).isEmpty();
        // An hour more, for a clock that was set back.
        assertThat(page.oldest()).isEqualTo(29);
        assertThat(page.more()).isFalse();
        var late = BEGIN.plus(Duration.ofMinutes(LINES + 61)).atOffset(ZoneOffset.UTC);
        var ended = page(Map.of("since", late), Long.MAX_VALUE, 5);
        assertThat(ended.oldest()).isEqualTo(LINES);
        assertThat(ended.more()).isFalse();
    }

    @Test
    void passesOverWhatIsNoLine() throws IOException {
        var last = Trail.files(folder).getLast();
        Files.writeString(last, "{\"number\":41,\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(page(Map.of(), Long.MAX_VALUE, 1).lines().getFirst().number())
                .isEqualTo(LINES);
        Files.writeString(last, "\nno JSON,\"seal\":\"00\"}\n", StandardOpenOption.APPEND);
        assertThat(page(Map.of(), Long.MAX_VALUE, 1).lines().getFirst().number())
                .isEqualTo(LINES);
    }
}

package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.CursorCodec.Place;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever comes as a cursor leads to a place or to none, and every place can be led to. */
class CursorPropertiesTest {

    private static final CursorCodec CURSORS = new CursorCodec("organisations name ASC", 2);

    /** As JSON has them: whole numbers, fractions, texts with whole characters, days, lists of these. */
    @Provide
    Arbitrary<@Nullable Object> values() {
        var texts = Arbitraries.strings()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                texts.map(Object.class::cast),
                Arbitraries.longs().between(-999_999, 999_999).map(LocalDate::ofEpochDay));
        return Arbitraries.oneOf(plain, plain.list().ofMaxSize(3).map(Object.class::cast))
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<String> nearlyPlaces() {
        var parts = Arbitraries.of(
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "null",
                "\"day\"",
                "\"\"",
                "1",
                "-",
                "1e999",
                "9".repeat(1_001),
                "true",
                "\"2026-06-30\"",
                "\"2026-02-30\"",
                "\"\\ud800\"",
                "[".repeat(600),
                " ");
        return parts.list().ofMaxSize(10).map(list -> "[\"0\"," + String.join("", list) + "]");
    }

    @Property(seed = "1")
    void leadsFromEveryPlaceBackToIt(
            @ForAll("values") @Nullable Object parent, @ForAll("values") @Nullable Object one) {
        var place = new Place(parent, List.of("x", one == null ? "nothing" : one));
        assertThat(CURSORS.decode(CURSORS.encode(place))).hasValue(place);
    }

    @Property(seed = "1")
    void takesTextsForNoCursor(@ForAll String text) {
        assertThat(CURSORS.decode(text)).isEmpty();
    }

    @Property(seed = "1")
    void takesBytesForNoPlace(@ForAll byte[] bytes) {
        assertThat(CURSORS.decode(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Property(seed = "1", tries = 5_000)
    void takesWhatIsNearlyAPlaceForNone(@ForAll("nearlyPlaces") String json) {
        var cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(CURSORS.decode(cursor)).isEmpty();
    }

    @Property(seed = "1")
    void takesNoCursorOfAnotherOrder(@ForAll("values") @Nullable Object one) {
        var other = new CursorCodec("systems name ASC", 1);
        assertThat(CURSORS.decode(other.encode(new Place(one, List.of("x"))))).isEmpty();
    }
}

package io.ismsgraph.console.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much there may be of anything: so much, and no more. */
class LimitsTest {

    @ParameterizedTest(name = "{1} of {0}…{2}")
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
        ~RETURN 1 //~                 § 65525 § ~x~          § ~~         § characters
        ~RETURN 1~                    §  9999 § ~+1~         § ~~         § words and signs
        ~RETURN ~                     §    24 § ~(~          § ~)~        § brackets
        ~RETURN ~                     §    24 § ~[~          § ~]~        § brackets
        ~RETURN '((((((((((((((((((((((((((((((' + /* [[[[[[[[[[[[[[[[[[[[[[[[[[[ */ ~ § 24 § ~(~ § ~)~ § brackets
        ~RETURN true~                 §     4 § ~ XOR false~ § ~~         § XOR
        ~RETURN ~                     §     8 § ~NOT ~       § ~~         § NOT
        ~MATCH (n) WHERE true~        §     8 § ~ AND n:A|B~ § ~ RETURN~  § choices between labels
        ~WITH $a AS b RETURN ~        §     4 § ~[x IN b[..2] | ~ § ~]~   § within each other
        ~RETURN ~                     §     8 § ~COUNT { MATCH (n) WHERE 0 < ~ § ~ }~ § within each other
        ~WITH 'a' AS s~               §    13 § ~ WITH s + s AS s~ § ~ RETURN s AS~ § too often
        ~UNWIND [1] AS i WITH collect(i) AS s~ § 8 § ~ WITH s + s AS s~ § ~ RETURN size([x IN s WHERE x]) AS~ § too often
        """)
    void areHeld(String before, int most, String repeated, String after, String says) {
        assertThatCode(() -> Gate.admit(statement(before, most, repeated, after)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Gate.admit(statement(before, most + 1, repeated, after)))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining(says);
    }

    private static String statement(String before, int times, String repeated, String after) {
        var closes = after.length() == 1 || after.equals(" }");
        return before
                + repeated.repeat(times)
                + (before.contains("//") ? "" : " 1 ".repeat(isWhole(before, after) ? 0 : 1))
                + (closes ? after.repeat(times) : after)
                + (after.contains("RETURN") ? " x" : "");
    }

    private static boolean isWhole(String before, String after) {
        return !before.endsWith(" ") || after.contains("RETURN");
    }

    /** CASE in CASE has no brackets. */
    @ParameterizedTest
    @CsvSource({"20, true", "60, false", "400, false"})
    void areHeldWithoutBrackets(int depth, boolean admitted) {
        var statement = "RETURN " + "CASE WHEN a THEN ".repeat(depth) + "1" + " END".repeat(depth);
        if (admitted) {
            assertThatCode(() -> Gate.admit(statement)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Gate.admit(statement))
                    .isInstanceOf(StatementRefused.class)
                    .hasMessageContaining("nested");
        }
    }
}

package io.ismsgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void takeTheTimeThatIsGiven() {
        var limits = Limits.USUAL.within(Duration.ofSeconds(60));
        assertThat(limits.time()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.within(Limits.USUAL.time())).isEqualTo(Limits.USUAL);
    }

    /** The database that reads copies would end a statement by itself after a minute, whatever was promised. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT61S", "PT1H"})
    void refuseATimeThatIsNone(Duration time) {
        assertThatThrownBy(() -> Limits.USUAL.within(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ISMSGRAPH_CONSOLE_TIME is " + time.toSeconds()
                        + " s: it has to be 1 s at least and 60 s at most.");
    }
}

package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AdministratorTokenTest {

    @Test
    void isMadeAnewForEveryBoot() {
        var token = AdministratorToken.of("", () -> true);
        assertThat(token.given()).isFalse();
        assertThat(token.value())
                .hasSize(32)
                .isNotEqualTo(AdministratorToken.of(" ", () -> true).value());
    }

    @Test
    void matchesItselfOnly() {
        var token = AdministratorToken.of(" chosen\n", () -> true);
        assertThat(token.given()).isTrue();
        assertThat(token.matches("chosen")).isTrue();
        assertThat(token.matches("Chosen")).isFalse();
        assertThat(token.matches("chosen ")).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void staysOutOfLogs() {
        assertThat(AdministratorToken.of("chosen", () -> true)).asString().doesNotContain("chosen");
    }

    @Test
    void isNoLongerGoodOnceItHasExpired() {
        var good = new AtomicBoolean(true);
        var holder = AdministratorToken.of("chosen", good::get).holder();
        assertThat(holder.isGood()).isTrue();
        good.set(false);
        assertThat(holder.isGood()).isFalse();
    }
}

package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdministratorTokenTest {

    @Test
    void isMadeAnewForEveryBoot() {
        var token = AdministratorToken.of("");
        assertThat(token.given()).isFalse();
        assertThat(token.value())
                .hasSize(32)
                .isNotEqualTo(AdministratorToken.of(" ").value());
    }

    @Test
    void matchesItselfOnly() {
        var token = AdministratorToken.of(" chosen\n");
        assertThat(token.given()).isTrue();
        assertThat(token.matches("chosen")).isTrue();
        assertThat(token.matches("Chosen")).isFalse();
        assertThat(token.matches("chosen ")).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void staysOutOfLogs() {
        assertThat(AdministratorToken.of("chosen")).asString().doesNotContain("chosen");
    }
}

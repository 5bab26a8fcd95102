package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private Life life;

    @BeforeEach
    void begin() {
        life = Life.begin().on("2026-03-02");
    }

    @Test
    void addsARuleAndTellsWhoDidIt() {
        var rule = life.done("addRule(code: \"term\", kind: CERTIFICATE_TERM, name: \"three years\", standing: ADOPTED,"
                + " grade: A, inForceFrom: \"2025-01-01\", years: 3, act: {reason: \"notice\"})"
                + " { code years standing act { mutation doneBy doneAt reason } }");
        assertThat(rule.toString())
                .isEqualTo("{code=term, years=3, standing=ADOPTED, act={mutation=addRule, doneBy=clerk,"
                        + " doneAt=2026-03-02T00:00:00Z, reason=notice}}");
    }
}

package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicBoolean good = new AtomicBoolean(true);
    private final Holder holder = new Holder("somebody", Set.of(Role.ANALYST), null, false, good::get);
    private final Tickets tickets = new Tickets(Duration.ofHours(1), nanoseconds::get);

    @Test
    void areHeldUntilTheyExpire() {
        var ticket = tickets.issue(holder);
        pass(Duration.ofMinutes(59));
        var held = tickets.holder(ticket).orElseThrow();
        assertThat(held.name()).isEqualTo("somebody");
        assertThat(held.isGood()).isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(held.isGood()).isFalse();
        assertThat(tickets.holder(ticket)).isEmpty();
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void areRedeemedOnce() {
        var ticket = tickets.issue(holder);
        assertThat(tickets.redeem(ticket)).hasValue(holder);
        assertThat(tickets.redeem(ticket)).isEmpty();
        assertThat(tickets.holder(ticket)).isEmpty();
    }

    @Test
    void areNoBetterThanTheCredentialTheyWereIssuedFor() {
        var ticket = tickets.issue(holder);
        var held = tickets.holder(ticket).orElseThrow();
        good.set(false);
        assertThat(held.isGood()).isFalse();
        assertThat(tickets.holder(ticket)).isEmpty();
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void areUnguessable() {
        assertThat(tickets.issue(holder)).isNotEqualTo(tickets.issue(holder)).hasSize(32);
        assertThat(tickets.holder("")).isEmpty();
    }

    private void pass(Duration duration) {
        nanoseconds.addAndGet(duration.toNanos());
    }
}

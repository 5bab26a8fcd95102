package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final Tickets tickets = new Tickets(Duration.ofHours(1), nanoseconds::get);

    @Test
    void areHeldUntilTheyExpire() {
        var ticket = tickets.issue();
        pass(Duration.ofMinutes(59));
        assertThat(tickets.holds(ticket)).isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(tickets.holds(ticket)).isFalse();
        assertThat(tickets.redeem(ticket)).isFalse();
    }

    @Test
    void areRedeemedOnce() {
        var ticket = tickets.issue();
        assertThat(tickets.redeem(ticket)).isTrue();
        assertThat(tickets.redeem(ticket)).isFalse();
        assertThat(tickets.holds(ticket)).isFalse();
    }

    @Test
    void areUnguessable() {
        assertThat(tickets.issue()).isNotEqualTo(tickets.issue()).hasSize(32);
        assertThat(tickets.holds("")).isFalse();
    }

    private void pass(Duration duration) {
        nanoseconds.addAndGet(duration.toNanos());
    }
}

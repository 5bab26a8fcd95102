package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class StreamsTest {

    /** Else whoever asks wrongly and goes away at once would fill the log. */
    @Test
    void sayNothingOfWhatNobodyWaitsFor(CapturedOutput output) {
        assertThat(Streams.errors(new IllegalStateException("inside"))).hasSize(1);
        Operators.onErrorDropped(new IllegalStateException("told too late"), Context.empty());
        assertThat(output.getAll()).doesNotContain("told too late");
    }
}

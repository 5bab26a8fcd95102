package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whether a request goes on depends on whether it can be taken down. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AuditFilterTest {

    @Test
    void answersNothingThatCannotBeTakenDown() throws Exception {
        var log = new AuditLog(
                _ -> {
                    throw new IOException("No space left on device");
                },
                1);
        log.write(Map.of());
        while (log.isWritable()) {
            Thread.onSpinWait();
        }
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        new AuditFilter(log).doFilter(new MockHttpServletRequest("POST", "/graphql"), response, chain);
        log.close();
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("cannot be put on record", "UNAVAILABLE");
    }

    @Test
    void takesDownWhatFails() throws Exception {
        var lines = new CopyOnWriteArrayList<Map<String, ?>>();
        var log = new AuditLog(lines::addAll, 1);
        var request = new MockHttpServletRequest("GET", "/graphql");
        request.setQueryString("query=secret");
        try {
            new AuditFilter(log).doFilter(request, new MockHttpServletResponse(), (_, _) -> {
                throw new IOException("gone");
            });
        } catch (IOException gone) {
            assertThat(gone).hasMessage("gone");
        }
        log.close();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.get("request")).isEqualTo("GET /graphql");
            assertThat(line.toString()).doesNotContain("secret");
        });
    }
}

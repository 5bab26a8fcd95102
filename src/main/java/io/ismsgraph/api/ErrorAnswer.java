package io.ismsgraph.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** What is answered over HTTP, beside GraphQL, to one who asks wrongly: an error as GraphQL has it. */
public final class ErrorAnswer {

    private static final String SOON = "5";

    private ErrorAnswer() {}

    /** With the status of its code. */
    public static ServerResponse of(ErrorCode code, String message, Map<String, Object> more) {
        return of(code.status(), code, message, more);
    }

    /** With a status that says more than its code. */
    public static ServerResponse of(HttpStatus status, ErrorCode code, String message, Map<String, Object> more) {
        var extensions = new HashMap<>(more);
        extensions.put("code", code.name());
        var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
        if (code == ErrorCode.TOO_MANY || code == ErrorCode.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return response.body(Map.of("errors", List.of(Map.of("message", message, "extensions", extensions))));
    }
}

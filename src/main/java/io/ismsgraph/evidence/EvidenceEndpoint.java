package io.ismsgraph.evidence;

import io.ismsgraph.access.Rights;
import io.ismsgraph.evidence.EvidenceStore.TooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Files in and out. What is handed out is a download, never shown: whatever is in it, no browser runs it here. Each request is
 * a line of the audit, so that it is on record who has had which file when.
 */
final class EvidenceEndpoint {

    static final String PATH = "/evidence";

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/json",
            "application/zip",
            "application/xml",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/x-hwp",
            "image/png",
            "image/jpeg",
            "text/plain",
            "text/csv");

    private final EvidenceStore store;
    private final EvidenceRegister register;

    EvidenceEndpoint(EvidenceStore store, EvidenceRegister register) {
        this.store = store;
        this.register = register;
    }

    /** Keeps the body, and says under which id and SHA-256. */
    ServerResponse put(ServerRequest request) throws IOException {
        var asker = request.principal().orElseThrow();
        var organisation = Rights.organisation(asker);
        if ("".equals(organisation)) {
            return refused(HttpStatus.FORBIDDEN, "FORBIDDEN", "You stand for no organisation that could hand it in.");
        }
        var type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        var plain = type.getType() + "/" + type.getSubtype();
        if (!TYPES.contains(plain)) {
            return refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "BAD_ARGUMENT",
                    "Content-Type: " + plain + " is none of "
                            + String.join(", ", TYPES.stream().sorted().toList()) + ".");
        }
        var name = request.param("name").map(String::strip).filter(given -> !given.isEmpty());
        if (name.isEmpty() || name.get().length() > 200) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "BAD_ARGUMENT",
                    "name: say in the query what it is called, as in PUT /evidence?name=scan, in up to 200"
                            + " characters.");
        }
        try {
            var kept = store.keep(request.servletRequest().getInputStream());
            var id = register.record(kept, name.get(), plain, asker.getName(), organisation);
            return ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("id", id, "sha256", kept.sha256(), "size", kept.size()));
        } catch (TooLargeException tooLarge) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", String.valueOf(tooLarge.getMessage()));
        }
    }

    /** Hands a file out; what one may not have is not there. */
    ServerResponse get(ServerRequest request) throws IOException {
        var sha256 = request.pathVariable("sha256");
        var bytes = mayHave(request.principal().orElseThrow(), sha256)
                ? store.open(sha256)
                : java.util.Optional.<InputStream>empty();
        if (bytes.isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such file.");
        }
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build((_, response) -> {
                    try (var in = bytes.get()) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    private boolean mayHave(Principal asker, String sha256) {
        var organisation = Rights.organisation(asker);
        return organisation == null || register.isOf(organisation, sha256);
    }

    private static ServerResponse refused(HttpStatus status, String code, String message) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code)))));
    }
}

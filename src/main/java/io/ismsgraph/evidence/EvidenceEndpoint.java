package io.ismsgraph.evidence;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorAnswer;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.evidence.EvidenceStore.TooLargeException;
import io.ismsgraph.graph.GraphFailure;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final int LONGEST_NAME = 200;
    private static final Optional<InputStream> NOTHING = Optional.empty();

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
        var type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        var plain = type.getType() + "/" + type.getSubtype();
        var name = request.param("name").map(String::strip).orElse("");
        if (!TYPES.contains(plain)) {
            return refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ErrorCode.BAD_ARGUMENT,
                    "Content-Type: " + plain + " is none of " + String.join(", ", new TreeSet<>(TYPES)) + ".");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    ErrorCode.BAD_ARGUMENT,
                    "name: say in the query what it is called, as in PUT /evidence?name=scan, in up to " + LONGEST_NAME
                            + " characters.");
        }
        try {
            if (organisation != null && !register.knows(organisation)) {
                return refused(
                        HttpStatus.FORBIDDEN,
                        ErrorCode.FORBIDDEN,
                        "You stand for no organisation on record that could hand it in.");
            }
            var investigation = investigation(request);
            if (investigation.isPresent() && register.isClosed(investigation.get())) {
                return refused(HttpStatus.CONFLICT, ErrorCode.CONFLICT, "The investigation is closed.");
            }
            var kept = store.keep(request.servletRequest().getInputStream());
            var id = investigation.isPresent()
                    ? register.secure(kept, name, plain, asker.getName(), investigation.get())
                    : register.record(kept, name, plain, asker.getName(), organisation);
            return ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("id", id, "sha256", kept.sha256(), "size", kept.size()));
        } catch (TooLargeException tooLarge) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        } catch (GraphFailure failure) {
            return failed(failure);
        }
    }

    /** Hands a file out; what one may not have is not there. */
    ServerResponse get(ServerRequest request) throws IOException {
        var sha256 = request.pathVariable("sha256");
        try {
            var bytes = mayHave(request.principal().orElseThrow(), sha256) ? store.open(sha256) : NOTHING;
            return bytes.map(in -> download(sha256, in))
                    .orElseGet(() -> refused(HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, "There is no such file."));
        } catch (GraphFailure failure) {
            return failed(failure);
        }
    }

    private static ServerResponse download(String sha256, InputStream bytes) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build((_, response) -> {
                    try (bytes) {
                        bytes.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    private static Optional<String> investigation(ServerRequest request) {
        return request.attribute(Audited.ATTRIBUTE).flatMap(audited -> ((Audited) audited).investigation());
    }

    private boolean mayHave(Principal asker, String sha256) {
        var organisation = Rights.organisation(asker);
        return organisation == null ? register.isFor(asker.getName(), sha256) : register.isOf(organisation, sha256);
    }

    private static ServerResponse refused(HttpStatus status, ErrorCode code, String message) {
        return ErrorAnswer.of(status, code, message, Map.of());
    }

    private static ServerResponse failed(GraphFailure failure) {
        return ErrorAnswer.of(ErrorCode.of(failure.kind()), String.valueOf(failure.getMessage()), Map.of());
    }
}

package io.ismsgraph.console;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorAnswer;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import jakarta.servlet.ServletException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The console over HTTP, for programs: a statement in, its rows out as JSON lines or CSV, one after the other. */
final class CypherEndpoint {

    static final String PATH = "/cypher";

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Console console;
    private final Results results;

    CypherEndpoint(Console console, Results results) {
        this.console = console;
        this.results = results;
    }

    /** What becomes of a request: rows, or an error as GraphQL has it, with the status of its code. */
    ServerResponse answer(ServerRequest request) throws ServletException, IOException {
        try {
            var ran = console.run(statement(request));
            var csv = request.headers().accept().stream().anyMatch(CSV::isCompatibleWith)
                    && request.headers().accept().stream().noneMatch(LINES::isCompatibleWith);
            var typed = request.param("typed").filter("true"::equals).isPresent();
            var response = ServerResponse.ok()
                    .contentType(csv ? CSV : LINES)
                    .cacheControl(CacheControl.noStore())
                    .header("Run", ran.run());
            if (ran.outcome().truncated() != null) {
                response.header("Truncated", ran.outcome().truncated());
            }
            return response.build((_, servlet) -> {
                try (var out =
                        new BufferedWriter(new OutputStreamWriter(servlet.getOutputStream(), StandardCharsets.UTF_8))) {
                    results.handOn(ran.run(), csv ? new Csv(out) : new Lines(out, typed));
                }
                return null;
            });
        } catch (Unanswered reason) {
            return refused(reason);
        }
    }

    private static ServerResponse refused(Unanswered reason) {
        return ErrorAnswer.of(
                ErrorCode.valueOf(reason.code().name()), String.valueOf(reason.getMessage()), reason.more());
    }

    private static Statement statement(ServerRequest request) throws ServletException, IOException {
        try {
            var body = JsonMapper.shared().readTree(request.body(String.class));
            if (!body.isObject()) {
                throw malformed();
            }
            var parameters = body.path("parameters");
            return new Statement(
                    body.path("statement").asString(""),
                    Values.of(
                            parameters.isMissingNode() || parameters.isNull()
                                    ? null
                                    : JsonMapper.shared().treeToValue(parameters, Object.class)),
                    body.path("purpose").asString(""),
                    caller(request));
        } catch (JacksonException malformed) {
            throw malformed();
        }
    }

    private static Unanswered malformed() {
        return new Unanswered(
                Code.BAD_ARGUMENT,
                "The request is no JSON object: send {\"statement\": \"…\", \"parameters\": {}, \"purpose\": \"…\"}.");
    }

    private static Caller caller(ServerRequest request) {
        var principal = request.principal();
        return new Caller(
                principal.map(Principal::getName).orElse(""),
                Objects.requireNonNullElse(request.servletRequest().getRemoteAddr(), ""),
                principal.map(Rights::roles).orElseThrow(),
                principal.map(who -> Rights.organisation(who) != null).orElse(true),
                request.attribute(Audited.ATTRIBUTE)
                        .flatMap(audited -> ((Audited) audited).investigation())
                        .orElse(null));
    }
}

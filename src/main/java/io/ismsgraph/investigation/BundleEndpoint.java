package io.ismsgraph.investigation;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorAnswer;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.audit.AuditReader;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands an investigation out to a member of it, as a bundle that a third party can check. */
final class BundleEndpoint {

    static final String PATH = "/investigations/{id}/bundle";

    private static final Logger LOG = LoggerFactory.getLogger(BundleEndpoint.class);

    private final Bundle bundle;
    private final Papers papers;
    private final AuditReader audit;
    private final GraphReader reader;

    BundleEndpoint(Bundle bundle, Papers papers, AuditReader audit, GraphReader reader) {
        this.bundle = bundle;
        this.papers = papers;
        this.audit = audit;
        this.reader = reader;
    }

    ServerResponse get(ServerRequest request) throws IOException {
        var asker = request.principal().orElseThrow();
        var id = request.pathVariable("id");
        try {
            if (!papers.isOpenTo(asker, id)) {
                return ErrorAnswer.of(
                        ErrorCode.NOT_FOUND,
                        "There is no investigation with this id of which you are a member.",
                        Map.of());
            }
        } catch (GraphFailure failure) {
            return ErrorAnswer.of(ErrorCode.of(failure.kind()), String.valueOf(failure.getMessage()), Map.of());
        }
        var problem = audit.problem();
        if (problem.isPresent()) {
            LOG.error("No bundle is made of an audit that was changed: {}", problem.get());
            return ErrorAnswer.of(
                    ErrorCode.CONFLICT, "The audit is not as it was written, so no log can be vouched for.", Map.of());
        }
        var view = View.ofMember(Rights.roles(asker), asker.getName());
        var moment = Instant.ofEpochMilli(reader.now());
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id.replaceAll("[^\\w-]", "") + ".zip\"")
                .build((_, response) -> {
                    bundle.write(id, view, asker.getName(), moment, response.getOutputStream());
                    return null;
                });
    }
}

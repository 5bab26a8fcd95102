package io.ismsgraph.api.web;

import io.ismsgraph.access.Rights;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.compiler.View;
import io.ismsgraph.service.Caller;
import java.security.Principal;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Hands on to an operation who asks it, and whose view of the graph it has. */
final class ViewInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var asker = Asker.of(request);
        if (asker != null) {
            var view = view(asker);
            request.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().putAll(Map.of(View.class, view, Caller.class, caller(request, asker, view)));
                return input;
            });
        }
        return chain.next(request);
    }

    private static View view(Principal asker) {
        var organisation = Rights.organisation(asker);
        return organisation == null
                ? View.ofMember(Rights.roles(asker), asker.getName())
                : View.ofOrganisation(Rights.roles(asker), organisation);
    }

    private static Caller caller(WebGraphQlRequest request, Principal asker, View view) {
        var audited = AuditInterceptor.audited(request);
        return new Caller(
                asker.getName(),
                audited.map(Audited::from).orElse(""),
                view.roles(),
                view.isLimited(),
                audited.flatMap(Audited::investigation).orElse(null));
    }
}

package io.ismsgraph.investigation;

import io.ismsgraph.access.Refusal;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.graph.GraphFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes for which investigation a request is made, if its header says so and whoever makes it is a member. */
final class InvestigationFilter extends OncePerRequestFilter {

    /** The header of a request that names the investigation. */
    static final String HEADER = "Ismsgraph-Investigation";

    private final ObjectProvider<Papers> papers;

    InvestigationFilter(ObjectProvider<Papers> papers) {
        this.papers = papers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = request.getHeader(HEADER);
        var asker = request.getUserPrincipal();
        if (named != null && asker != null && request.getAttribute(Audited.ATTRIBUTE) instanceof Audited audited) {
            try {
                if (!papers.getObject().isOpenTo(asker, named)) {
                    Refusal.notFound(
                            response, HEADER + ": there is no investigation with this id of which you are a member.");
                    return;
                }
            } catch (GraphFailure failure) {
                Refusal.unavailable(response, String.valueOf(failure.getMessage()));
                return;
            }
            audited.investigation(named);
        }
        chain.doFilter(request, response);
    }
}

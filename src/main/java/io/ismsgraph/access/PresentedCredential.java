package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A credential as a request presents it, not yet checked: a bearer token, or else a browser's session. */
final class PresentedCredential extends AbstractAuthenticationToken {

    private static final String SCHEME = "bearer ";

    private final Kind kind;
    private final transient String secret;

    private PresentedCredential(Kind kind, String secret) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.kind = kind;
        this.secret = secret;
    }

    static @Nullable PresentedCredential in(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return new PresentedCredential(
                    Kind.TOKEN, header.substring(SCHEME.length()).strip());
        }
        var session = SessionCookie.read(request);
        return session == null ? null : new PresentedCredential(Kind.SESSION, session);
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String getCredentials() {
        return secret;
    }

    @Override
    public String getPrincipal() {
        return "";
    }

    enum Kind {
        TOKEN,
        SESSION
    }
}

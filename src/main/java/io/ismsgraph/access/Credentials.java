package io.ismsgraph.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The credentials that are good now, all of them the one administrator's. */
record Credentials(AdministratorToken token, Tickets codes, Tickets sessions) implements AuthenticationManager {

    static final String ROLE = "ADMINISTRATOR";

    @Override
    public Authentication authenticate(Authentication authentication) {
        var presented = (PresentedCredential) authentication;
        var good =
                switch (presented.kind()) {
                    case TOKEN -> token.matches(presented.getCredentials());
                    case SESSION -> sessions.holds(presented.getCredentials());
                };
        if (!good) {
            throw new BadCredentialsException("Unknown or expired credential");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                "administrator", null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }
}

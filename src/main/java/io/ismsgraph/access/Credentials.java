package io.ismsgraph.access;

import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The credentials that are good now, all of them the one administrator's. */
record Credentials(AdministratorToken token, Tickets codes, Tickets sessions) implements AuthenticationManager {

    static final String ROLE = "ADMINISTRATOR";

    @Override
    public Authentication authenticate(Authentication authentication) {
        var presented = (PresentedCredential) authentication;
        BooleanSupplier good =
                switch (presented.kind()) {
                    case TOKEN -> token.checking(presented.getCredentials());
                    case SESSION -> sessions.checking(presented.getCredentials());
                };
        if (!good.getAsBoolean()) {
            throw new BadCredentialsException("Unknown or expired credential");
        }
        return new SignedIn("administrator", AuthorityUtils.createAuthorityList("ROLE_" + ROLE), good);
    }
}

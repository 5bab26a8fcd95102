package io.ismsgraph.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.Authentication;

/**
 * The credentials that are good now.
 *
 * @param token the administrator's of this boot
 * @param keys of programs
 * @param provider an identity provider's tokens, if there is one
 * @param codes that sign a browser in
 * @param sessions of browsers
 */
record Credentials(
        AdministratorToken token, ApiKeys keys, @Nullable ProviderTokens provider, Tickets codes, Tickets sessions)
        implements AuthenticationManager {

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication instanceof PresentedCredential presented)) {
            throw new ProviderNotFoundException("Who comes back from an identity provider is judged by what he brings");
        }
        var holder =
                switch (presented.kind()) {
                    case TOKEN -> holder(presented.getCredentials());
                    case SESSION -> sessions.holder(presented.getCredentials());
                };
        return new SignedIn(holder.orElseThrow(() -> new BadCredentialsException("Unknown or expired credential")));
    }

    /** Whose token or key it is. */
    Optional<Holder> holder(String presented) {
        if (token.matches(presented)) {
            return Optional.of(token.holder()).filter(Holder::isGood);
        }
        var key = keys.holder(presented);
        return key.isPresent() || provider == null || presented.isEmpty() ? key : provider.holder(presented);
    }
}

package io.ismsgraph.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens of an identity provider (OpenID Connect): whose they are, and what their claims say he does here. */
final class ProviderTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTokens.class);

    private final JwtDecoder decoder;
    private final ProviderClaims claims;
    private final InstantSource clock;

    /** @param decoder checks signature, issuer, audience and times */
    ProviderTokens(JwtDecoder decoder, ProviderClaims claims, InstantSource clock) {
        this.decoder = decoder;
        this.claims = claims;
        this.clock = clock;
    }

    /** Whose token it is; nobody's, if it is not good. One whose claims name no role may do nothing. */
    Optional<Holder> holder(String presented) {
        try {
            return Optional.of(holder(decoder.decode(presented)));
        } catch (BadJwtException notGood) {
            return Optional.empty();
        } catch (JwtException | JwtDecoderInitializationException failure) {
            LOG.warn("No token of the identity provider is good while it cannot be asked: {}", failure.toString());
            return Optional.empty();
        }
    }

    private Holder holder(Jwt token) {
        return claims.holder(token, () -> isLasting(token.getExpiresAt()));
    }

    private boolean isLasting(@Nullable Instant expires) {
        return expires != null && clock.instant().isBefore(expires);
    }
}

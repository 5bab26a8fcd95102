package io.ismsgraph.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Claims claims;
    private final InstantSource clock;

    /** @param decoder checks signature, issuer, audience and times */
    ProviderTokens(JwtDecoder decoder, Claims claims, InstantSource clock) {
        this.decoder = decoder;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Which claims say what.
     *
     * @param name holds whom the audit names
     * @param roles holds what he does here, a text or a list of texts
     * @param organisation holds the id of the organisation he stands for, of one with the role ORGANISATION
     * @param named roles by what the provider calls them; what is not named here is called as here
     */
    record Claims(String name, String roles, String organisation, Map<String, Role> named) {

        private Stream<Role> role(String called) {
            var role = named.get(called);
            return role != null
                    ? Stream.of(role)
                    : Stream.of(Role.values()).filter(one -> one.name().equals(called));
        }
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
        var roles = EnumSet.noneOf(Role.class);
        texts(token.getClaim(claims.roles())).flatMap(claims::role).forEach(roles::add);
        var organisation = roles.contains(Role.ORGANISATION) ? token.getClaimAsString(claims.organisation()) : null;
        var name = Optional.ofNullable(token.getClaimAsString(claims.name())).orElse(token.getSubject());
        return new Holder(
                String.valueOf(name),
                // Who stands for an organisation sees no more because he does something else too.
                roles.contains(Role.ORGANISATION) ? Set.of(Role.ORGANISATION) : Set.copyOf(roles),
                organisation,
                () -> isLasting(token.getExpiresAt()));
    }

    private boolean isLasting(@Nullable Instant expires) {
        return expires != null && clock.instant().isBefore(expires);
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text);
            case Collection<?> many -> many.stream().map(String::valueOf);
            case null, default -> List.<String>of().stream();
        };
    }
}

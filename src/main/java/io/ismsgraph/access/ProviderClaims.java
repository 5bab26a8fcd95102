package io.ismsgraph.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Which claims of an identity provider say what.
 *
 * @param name holds whom the audit names
 * @param roles holds what he does here, a text or a list of texts
 * @param organisation holds the id of the organisation he stands for, of one with the role ORGANISATION
 * @param named roles by what the provider calls them; what is not named here is called as here
 */
record ProviderClaims(String name, String roles, String organisation, Map<String, Role> named) {

    /**
     * Whom they are about. One whose claims name no role may do nothing.
     *
     * @param good whether what they came with still is
     */
    Holder holder(ClaimAccessor claims, BooleanSupplier good) {
        var does = EnumSet.noneOf(Role.class);
        texts(claims.getClaim(roles)).flatMap(this::role).forEach(does::add);
        var standsFor = does.contains(Role.ORGANISATION) ? claims.getClaimAsString(organisation) : null;
        var called = Optional.ofNullable(claims.getClaimAsString(name)).orElse(claims.getClaimAsString("sub"));
        return new Holder(
                String.valueOf(called),
                // Who stands for an organisation sees no more because he does something else too.
                does.contains(Role.ORGANISATION) ? Set.of(Role.ORGANISATION) : Set.copyOf(does),
                standsFor,
                false,
                good);
    }

    private Stream<Role> role(String called) {
        var role = named.get(called);
        return role != null
                ? Stream.of(role)
                : Stream.of(Role.values()).filter(one -> one.name().equals(called));
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text);
            case Collection<?> many -> many.stream().map(String::valueOf);
            case null, default -> List.<String>of().stream();
        };
    }
}

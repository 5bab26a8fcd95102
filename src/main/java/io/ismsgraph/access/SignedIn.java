package io.ismsgraph.access;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** One whose credential was good when he came. */
final class SignedIn extends UsernamePasswordAuthenticationToken {

    private final transient BooleanSupplier good;

    /**
     * @param good whether his credential still is
     */
    SignedIn(String name, Collection<? extends GrantedAuthority> authorities, BooleanSupplier good) {
        super(name, null, authorities);
        this.good = good;
    }

    boolean isStillGood() {
        return good.getAsBoolean();
    }
}

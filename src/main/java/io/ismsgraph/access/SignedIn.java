package io.ismsgraph.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** One whose credential was good when he came. */
final class SignedIn extends UsernamePasswordAuthenticationToken {

    private final transient Holder holder;

    SignedIn(Holder holder) {
        super(holder.name(), null, Role.authorities(holder.roles()));
        this.holder = holder;
    }

    boolean isStillGood() {
        return holder.isGood();
    }

    boolean isBound() {
        return holder.bound();
    }

    @Nullable
    String organisation() {
        return holder.organisation();
    }
}

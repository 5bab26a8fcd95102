package io.ismsgraph.access;

import java.util.function.BooleanSupplier;

/**
 * The administrator's credential of this boot.
 *
 * @param value the secret
 * @param given whether the environment gave it, so that whoever started the server knows it already
 */
record AdministratorToken(String value, boolean given) {

    static AdministratorToken of(String configured) {
        return configured.isBlank()
                ? new AdministratorToken(Secret.random(), false)
                : new AdministratorToken(configured.strip(), true);
    }

    boolean matches(String presented) {
        return Secret.same(value, presented);
    }

    /** Tells at any time whether what was presented is this one, which does not change. */
    BooleanSupplier checking(String presented) {
        var same = matches(presented);
        return () -> same;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AdministratorToken[given=" + given + "]";
    }
}

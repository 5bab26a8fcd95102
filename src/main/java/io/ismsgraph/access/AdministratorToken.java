package io.ismsgraph.access;

import java.util.function.BooleanSupplier;

/**
 * The administrator's credential of this boot.
 *
 * @param value the secret
 * @param given whether the environment gave it, so that whoever started the server knows it already
 * @param good whether it has not expired
 */
record AdministratorToken(String value, boolean given, BooleanSupplier good) {

    static AdministratorToken of(String configured, BooleanSupplier good) {
        return configured.isBlank()
                ? new AdministratorToken(Secret.random(), false, good)
                : new AdministratorToken(configured.strip(), true, good);
    }

    boolean matches(String presented) {
        return Secret.same(value, presented);
    }

    Holder holder() {
        return new Holder("administrator", Role.everything(), null, good);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AdministratorToken[given=" + given + "]";
    }
}

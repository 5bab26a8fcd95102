package io.ismsgraph.access;

import java.util.function.BooleanSupplier;

/** The administrator's credential of this boot. */
final class AdministratorToken {

    private final String value;
    private final boolean given;
    private final BooleanSupplier lasting;
    private volatile boolean revoked;

    private AdministratorToken(String value, boolean given, BooleanSupplier lasting) {
        this.value = value;
        this.given = given;
        this.lasting = lasting;
    }

    /**
     * @param configured the secret that the environment gives; nothing has one made
     * @param lasting whether it has not expired
     */
    static AdministratorToken of(String configured, BooleanSupplier lasting) {
        return configured.isBlank()
                ? new AdministratorToken(Secret.random(), false, lasting)
                : new AdministratorToken(configured.strip(), true, lasting);
    }

    /** The secret. */
    String value() {
        return value;
    }

    /** Whether whoever started the server knows it already. */
    boolean given() {
        return given;
    }

    boolean matches(String presented) {
        return Secret.same(value, presented);
    }

    /** Until the next boot nobody comes in by it, nor by a session or a link that rests on it. */
    void revoke() {
        revoked = true;
    }

    Holder holder() {
        return new Holder("administrator", Role.everything(), null, false, () -> !revoked && lasting.getAsBoolean());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AdministratorToken[given=" + given + "]";
    }
}

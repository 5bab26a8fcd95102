package io.ismsgraph.intake;

import org.jspecify.annotations.Nullable;

/** A row is not taken; it is kept with the reason, to be mended. */
public final class Rejected extends RuntimeException {

    private final String field;
    private final @Nullable String value;
    private final String remedy;

    /**
     * @param field which field is wrong
     * @param value what it holds
     * @param reason why that is wrong
     * @param remedy what would be right
     */
    public Rejected(String field, @Nullable String value, String reason, String remedy) {
        super(reason, null, false, false);
        this.field = field;
        this.value = value;
        this.remedy = remedy;
    }

    /** Which field is wrong. */
    public String field() {
        return field;
    }

    /** What it holds. */
    public @Nullable String value() {
        return value;
    }

    /** Why that is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What would be right. */
    public String remedy() {
        return remedy;
    }
}

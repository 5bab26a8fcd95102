package io.ismsgraph.touchpoint;

/** What was written does not name one touchpoint. */
public final class RefusedAddress extends RuntimeException {

    private final String remedy;

    RefusedAddress(String reason, String remedy) {
        super(reason, null, false, false);
        this.remedy = remedy;
    }

    /** What would be right. */
    public String remedy() {
        return remedy;
    }
}

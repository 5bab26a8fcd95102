package io.ismsgraph.console.gate;

/**
 * How much a value holds, or how many steps something takes: at most so many times a small thing if the degree is 0, the
 * data if it is 1, the data for each of the data if it is 2. The memory of a transaction bounds the data, at some millions.
 *
 * @param times none for a number, which never grows
 * @param degree how often the data multiply with themselves
 * @param inner the degree of what can be taken out of it, as the elements of a list
 */
record Size(long times, int degree, int inner) {

    static final Size NONE = new Size(0, 0, 0);
    static final Size SMALL = new Size(1, 0, 0);

    /** A list of what is small. */
    static final Size DATA = new Size(1, 1, 0);

    /** A list of which nothing is known. */
    static final Size LISTS = new Size(1, 1, 1);

    /** More is as good as without end. */
    private static final long ENDLESS = 1L << 40;

    static Size of(long times) {
        return new Size(Math.min(times, ENDLESS), 0, 0);
    }

    /** A list of it as long as the data are. */
    Size collected() {
        return degree == 0 ? DATA : LISTS;
    }

    /** Something that is taken out of it. */
    Size element() {
        return new Size(times, inner, inner);
    }

    /** A list that holds it among others. */
    Size enclosed() {
        return new Size(Math.max(1, times), degree, degree);
    }

    Size plus(Size other) {
        return new Size(Math.min(times + other.times, ENDLESS), 0, 0)
                .deepenedBy(this)
                .deepenedBy(other);
    }

    /** Put together: even a number becomes text beside a text. */
    Size joined(Size other) {
        return times == 0 && other.times == 0 ? NONE : atLeastSmall().plus(other.atLeastSmall());
    }

    Size or(Size other) {
        return new Size(Math.max(times, other.times), 0, 0).deepenedBy(this).deepenedBy(other);
    }

    private Size deepenedBy(Size other) {
        return new Size(times, Math.max(degree, other.degree), Math.max(inner, other.inner));
    }

    Size multiplied(long by) {
        return new Size(by == 0 ? 0 : Math.min(times, ENDLESS / by) * by, degree, inner);
    }

    /**
     * So many steps, each of which is so large for a whole list and for something small. What is part of an element adds up to
     * the whole, and what is not is there for each.
     */
    Size repeating(Size heavy, Size light) {
        var all = atLeastSmall().multiplied(Math.max(1, Math.max(heavy.times, light.times)));
        var each = degree == 0 ? heavy.degree : light.degree + Math.max(degree, heavy.degree - light.degree);
        return new Size(all.times, each, heavy.degree);
    }

    Size atLeastSmall() {
        return or(SMALL);
    }

    /** The lesser, as what a comparison goes through: it ends where the shorter one does. */
    Size orLess(Size other) {
        return degree < other.degree || (degree == other.degree && times < other.times) ? this : other;
    }
}

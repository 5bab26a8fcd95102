package io.ismsgraph.console.gate;

/**
 * What an expression comes to.
 *
 * @param size what its value holds
 * @param work the steps it takes without the database looking at the time
 */
record Amount(Size size, Size work) {

    static final Amount NONE = new Amount(Size.NONE, Size.SMALL);
    static final Amount SMALL = new Amount(Size.SMALL, Size.SMALL);
    static final Amount LISTS = new Amount(Size.LISTS, Size.SMALL);

    static Amount of(Size size) {
        return new Amount(size, Size.SMALL);
    }

    /** Both, side by side. */
    Amount plus(Amount other) {
        return new Amount(size.plus(other.size), work.or(other.work));
    }

    Amount joined(Amount other) {
        return new Amount(size.joined(other.size), work.or(other.work));
    }

    /** One of both. */
    Amount or(Amount other) {
        return new Amount(size.or(other.size), work.or(other.work));
    }

    /** The same after more work. */
    Amount after(Size more) {
        return new Amount(size, work.or(more));
    }

    /** As much work for a number, a truth or a time. */
    Amount counted() {
        return new Amount(Size.NONE, work);
    }

    Amount giving(Size other) {
        return new Amount(other, work);
    }
}

package io.ismsgraph.compiler;

/** Variables of one root, named in the order of their use. */
final class Names {

    private int nodes;
    private int facts;
    private int questions;
    private int keys;
    private int steps;
    private int lists;

    String node() {
        return "n" + nodes++;
    }

    String question() {
        return "x" + questions++;
    }

    String key() {
        return "k" + keys++;
    }

    String step() {
        return "s" + steps++;
    }

    String list() {
        return "a" + lists++;
    }

    String fact() {
        return "r" + facts++;
    }
}

package io.ismsgraph.compiler;

/** Variables of one root, named in the order of their use. */
final class Names {

    private int nodes;
    private int facts;

    String node() {
        return "n" + nodes++;
    }

    String fact() {
        return "r" + facts++;
    }
}

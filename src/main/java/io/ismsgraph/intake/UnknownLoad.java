package io.ismsgraph.intake;

/** There is no load with the id that was given, or none that can be shown and taken back. */
public final class UnknownLoad extends RuntimeException {

    private UnknownLoad(String sentence) {
        super(sentence, null, false, false);
    }

    static UnknownLoad of(String id) {
        return new UnknownLoad("There is no load " + id + ".");
    }

    static UnknownLoad ofDemo(String id) {
        return new UnknownLoad(id
                + " is a load of the demo, which is made whole and neither shown nor taken back by loads. To be"
                + " without it, start on another folder (ISMSGRAPH_DATA) with ISMSGRAPH_DEMO=false.");
    }
}

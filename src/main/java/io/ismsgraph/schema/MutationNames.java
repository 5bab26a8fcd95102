package io.ismsgraph.schema;

import java.util.Set;

/** What a mutation file may read beside its arguments. */
public final class MutationNames {

    /** The moment at which it is done. */
    public static final String AS_OF = "asOf";

    /** The Korean day on which it is done. */
    public static final String TODAY = "today";

    /** The id of the node it creates. */
    public static final String NEW = "new";

    /** What no other act has, for the ids of other nodes. */
    public static final String KEY = "key";

    /** Who does it. */
    public static final String BY = "by";

    /** The id of the act. */
    public static final String ACT = "act";

    /** All of them. */
    public static final Set<String> ALL = Set.of(AS_OF, TODAY, NEW, KEY, BY, ACT);

    private MutationNames() {}
}

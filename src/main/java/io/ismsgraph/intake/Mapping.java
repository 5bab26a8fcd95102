package io.ismsgraph.intake;

/** Says in the graph's words what a row says. */
@FunctionalInterface
public interface Mapping {

    /**
     * Says it.
     *
     * @throws Rejected if the row cannot be meant so; nothing of it is said then
     */
    void map(Statements statements);
}

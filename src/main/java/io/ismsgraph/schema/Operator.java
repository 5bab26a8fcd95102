package io.ismsgraph.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a {@code where} can ask of a property. */
public enum Operator {
    EQ("eq", "%s = %s", Operand.SAME, "Is this."),
    IN("in", "%s IN %s", Operand.LIST, "Is one of these."),
    GT("gt", "%s > %s", Operand.SAME, "Is greater or later than this."),
    GTE("gte", "%s >= %s", Operand.SAME, "Is this, or greater or later."),
    LT("lt", "%s < %s", Operand.SAME, "Is less or earlier than this."),
    LTE("lte", "%s <= %s", Operand.SAME, "Is this, or less or earlier."),
    CONTAINS("contains", "%s CONTAINS %s", Operand.SAME, "Has this somewhere in it."),
    STARTS_WITH("startsWith", "%s STARTS WITH %s", Operand.SAME, "Begins with this."),
    ENDS_WITH("endsWith", "%s ENDS WITH %s", Operand.SAME, "Ends with this."),
    HAS("has", "%2$s IN %1$s", Operand.SAME, "Has this in it."),
    HAS_ANY("hasAny", "any(one IN %2$s WHERE one IN %1$s)", Operand.LIST, "Has at least one of these in it."),
    HAS_ALL("hasAll", "all(one IN %2$s WHERE one IN %1$s)", Operand.SOME_OF_LIST, "Has each of these in it."),
    WITHIN(
            "within",
            "%1$s >= %2$s[0] AND %1$s <= %2$s[1]",
            Operand.PERIOD,
            "Between this long before `asOf` and `asOf`, both included."),
    OLDER_THAN("olderThan", "%s < %s", Operand.AGE, "Longer ago than this, counted back from `asOf`."),
    IS_NULL("isNull", "(%s IS NULL) = %s", Operand.BOOLEAN, "Whether there is no value.");

    /** What an operator compares with. */
    public enum Operand {
        SAME,
        LIST,
        /** A list that is not empty: of nothing, all holds. */
        SOME_OF_LIST,
        /** The moment so long ago. */
        AGE,
        /** From the moment so long ago up to the one asked about. */
        PERIOD,
        BOOLEAN
    }

    /** What can be asked of a number of nodes; it always has a value. */
    static final Set<Operator> COUNTS = Collections.unmodifiableSet(EnumSet.of(EQ, IN, GT, GTE, LT, LTE));

    /** What can be asked of a list. */
    static final Set<Operator> LISTS = Collections.unmodifiableSet(EnumSet.of(HAS, HAS_ANY, HAS_ALL, IS_NULL));

    private static final Set<Operator> SAMENESS = EnumSet.of(EQ, IN, IS_NULL);
    private static final Set<Operator> ORDER = EnumSet.of(EQ, IN, GT, GTE, LT, LTE, IS_NULL);

    private final String key;
    private final String template;
    private final Operand operand;
    private final String description;

    Operator(String key, String template, Operand operand, String description) {
        this.key = key;
        this.template = template;
        this.operand = operand;
        this.description = description;
    }

    /** Its key in a filter. */
    public String key() {
        return key;
    }

    /** What it compares with. */
    public Operand operand() {
        return operand;
    }

    /** What it asks, in words. */
    public String description() {
        return description;
    }

    /** The condition, over an expression and a parameter. */
    public String condition(String expression, String parameter) {
        return template.formatted(expression, parameter);
    }

    /** The operator of this key. */
    public static Operator of(String key) {
        return Arrays.stream(values())
                .filter(operator -> operator.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What can be asked of a scalar; of anything else, such as an enum, sameness. */
    public static Set<Operator> of(String scalar, boolean isScalar) {
        if (!isScalar) {
            return SAMENESS;
        }
        return switch (scalar) {
            case "ID", "Boolean" -> SAMENESS;
            case "String" -> union(ORDER, CONTAINS, STARTS_WITH, ENDS_WITH);
            case "DateTime", "Date" -> union(ORDER, WITHIN, OLDER_THAN);
            default -> ORDER;
        };
    }

    private static Set<Operator> union(Set<Operator> some, Operator... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}

package io.ismsgraph.compiler;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import io.ismsgraph.schema.ClosedFieldException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A root that cannot be asked as it stands; the message says what would be right. */
public final class Refusal extends RuntimeException {

    /** What kind of mistake it is, as {@code extensions.code} tells clients. */
    public enum Code {
        /** An argument that cannot be meant. */
        BAD_ARGUMENT,
        /** A cursor that is not one, or belongs to another list or order. */
        BAD_CURSOR,
        /** A moment or a length of time that cannot be meant. */
        BAD_TIME,
        /** More than one operation may ask for. */
        TOO_COSTLY,
        /** What is closed to the role of whoever asks. */
        FORBIDDEN,
        /** An argument whose node is not there. */
        NOT_FOUND,
        /** What does not fit what is there, or not any more. */
        CONFLICT,
        /** What a rule of the scheme forbids. */
        REFUSED_BY_RULE
    }

    /**
     * Why something is not done.
     *
     * @param words what is told
     * @param byRule whether a rule of the scheme forbids it
     * @param rule its id
     * @param provision what it cites
     */
    record Reason(
            String words,
            boolean byRule,
            @Nullable String rule,
            @Nullable String provision) {

        Map<String, Object> told() {
            var told = new LinkedHashMap<String, Object>();
            told.put("message", words);
            if (rule != null) {
                told.put("rule", rule);
            }
            if (provision != null) {
                told.put("provision", provision);
            }
            return told;
        }
    }

    private final Code code;
    private final transient Map<String, Object> more;

    /**
     * @param code what kind of mistake it is
     * @param message what is wrong and what would be right
     */
    public Refusal(Code code, String message) {
        this(code, message, Map.of());
    }

    /**
     * @param code what kind of mistake it is
     * @param message what is wrong and what would be right
     * @param more that a program may want to read, as members of {@code extensions}
     */
    Refusal(Code code, String message, Map<String, Object> more) {
        super(message);
        this.code = code;
        this.more = more;
    }

    /** All reasons why something is not done, at least one; of rules only where it would fit what is there. */
    static Refusal of(List<Reason> all) {
        var byRule = all.stream().allMatch(Reason::byRule);
        var reasons = all.stream().filter(reason -> reason.byRule() == byRule).toList();
        return new Refusal(
                byRule ? Code.REFUSED_BY_RULE : Code.CONFLICT,
                reasons.stream().map(Reason::words).distinct().collect(Collectors.joining(" ")),
                Map.of("reasons", reasons.stream().map(Reason::told).toList()));
    }

    /** What was changed since whoever acts has seen it. */
    static Refusal conflict(long changedAt) {
        var moment = Instant.ofEpochMilli(changedAt).toString();
        return new Refusal(
                Code.CONFLICT,
                "It was changed at " + moment + ", after you have seen it: read it again, and act with unchangedSince: "
                        + moment + ".",
                Map.of("changedAt", moment));
    }

    /** The same key for something else. */
    public static Refusal otherwiseDone(String key) {
        return new Refusal(
                Code.CONFLICT,
                "act: with the key " + key + " something else was done before: take another key.",
                Map.of("key", key));
    }

    /** A stage that does not come next. */
    static Refusal stage(String type, @Nullable String stage, String wanted, Set<String> next) {
        var now = stage == null ? "A " + type + " that is new" : "The " + type + " is " + stage + ": it";
        var may = next.isEmpty() ? "stays so" : "becomes " + String.join(" or ", next);
        return new Refusal(
                Code.CONFLICT,
                now + " " + may + ", not " + wanted + ".",
                stage == null ? Map.of("next", List.copyOf(next)) : Map.of("stage", stage, "next", List.copyOf(next)));
    }

    /** What is closed to the role of whoever asks. */
    static Refusal closed(ClosedFieldException field) {
        return new Refusal(Code.FORBIDDEN, "Your role does not allow " + field.coordinate() + ".");
    }

    /** What graphql-java finds wrong with the values of a request, as a refusal. */
    static <T> T refusing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (AbortExecutionException tooMuch) {
            throw new Refusal(Code.TOO_COSTLY, String.valueOf(tooMuch.getMessage()));
        } catch (GraphQLException mistake) {
            if (mistake instanceof GraphQLError) {
                throw new Refusal(Code.BAD_ARGUMENT, String.valueOf(mistake.getMessage()));
            }
            throw mistake;
        }
    }

    /** What a program may want to read beside it. */
    public Map<String, Object> more() {
        return more;
    }

    /** What kind of mistake it is. */
    public Code code() {
        return code;
    }
}

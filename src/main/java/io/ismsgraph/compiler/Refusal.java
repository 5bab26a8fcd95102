package io.ismsgraph.compiler;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import io.ismsgraph.schema.ClosedFieldException;
import java.util.function.Supplier;

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
        FORBIDDEN
    }

    private final Code code;

    /**
     * @param code what kind of mistake it is
     * @param message what is wrong and what would be right
     */
    public Refusal(Code code, String message) {
        super(message);
        this.code = code;
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

    /** What kind of mistake it is. */
    public Code code() {
        return code;
    }
}

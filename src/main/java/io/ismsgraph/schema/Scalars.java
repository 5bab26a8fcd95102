package io.ismsgraph.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.ismsgraph.graph.Times;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/** The scalars beyond GraphQL's own, as they are read from requests; answers are written by the walker. */
public final class Scalars {

    private static final long EXACT = 1L << 53;

    /** What the error of a malformed time says to clients. */
    private static final Map<String, Object> MALFORMED = Map.of("code", "BAD_TIME");

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                text("DateTime", Scalars::moment, "a moment with an offset, such as 2026-06-30T00:00:00+09:00"),
                text("Date", LocalDate::parse, "a day, such as 2026-06-30"),
                text("Duration", PeriodDuration::parse, "a length of time, such as P1Y, P30D or PT72H"),
                scalar("Long", new Whole()),
                scalar("JSON", ExtendedScalars.Json.getCoercing()));
    }

    /** A moment the graph can hold. */
    private static OffsetDateTime moment(String text) {
        var moment = OffsetDateTime.parse(text);
        var instant = moment.toInstant();
        if (instant.isBefore(Instant.ofEpochMilli(Times.BEGINNING))
                || !instant.isBefore(Instant.ofEpochMilli(Times.END))) {
            throw new DateTimeException("outside of the years 1 to 9999");
        }
        return moment;
    }

    private static GraphQLScalarType text(String name, Function<String, Object> parser, String example) {
        return scalar(name, new Text(parser, example));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** A scalar written as a string. */
    private record Text(Function<String, Object> parser, String example) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                if (input instanceof String text) {
                    return parser.apply(text);
                }
                throw new DateTimeException("not a text");
            } catch (DateTimeException | ArithmeticException malformed) {
                throw CoercingParseValueException.newCoercingParseValueException()
                        .message("Expected " + example + ".")
                        .extensions(MALFORMED)
                        .cause(malformed)
                        .build();
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return parseValue(
                        input instanceof StringValue text ? String.valueOf(text.getValue()) : input, context, locale);
            } catch (CoercingParseValueException malformed) {
                throw CoercingParseLiteralException.newCoercingParseLiteralException()
                        .message(malformed.getMessage())
                        .extensions(MALFORMED)
                        .cause(malformed)
                        .build();
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return new StringValue(input.toString());
        }
    }

    /** Whole numbers that every JSON reader keeps exact. */
    private static final class Whole implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            var whole = whole(result);
            if (whole == null) {
                throw new CoercingSerializeException("Not a whole number of up to 53 bits.");
            }
            return whole;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            var whole = whole(input);
            if (whole == null) {
                throw new CoercingParseValueException("Expected a whole number of up to 53 bits.");
            }
            return whole;
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            var whole = input instanceof IntValue number ? whole(number.getValue()) : null;
            if (whole == null) {
                throw new CoercingParseLiteralException("Expected a whole number of up to 53 bits.");
            }
            return whole;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return IntValue.newIntValue(new BigDecimal(input.toString()).toBigIntegerExact())
                    .build();
        }

        private static @Nullable Long whole(Object input) {
            if (!(input instanceof Number number)) {
                return null;
            }
            try {
                var value = new BigDecimal(number.toString()).longValueExact();
                return Math.abs(value) <= EXACT ? value : null;
            } catch (ArithmeticException | NumberFormatException tooLargeBrokenOrInfinite) {
                return null;
            }
        }
    }
}

package io.ismsgraph.answer;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a value of the graph to a value of the answer. */
public sealed interface Conversion {

    /**
     * The answer's value; an open end becomes null.
     *
     * @throws IllegalArgumentException if the value cannot be one of this type
     */
    @Nullable
    Object of(Object value);

    /** The conversion for a scalar. */
    static Conversion scalar(String name) {
        return switch (name) {
            case "Boolean" -> Plain.BOOLEAN;
            case "Int" -> Plain.INT;
            case "Long" -> Plain.LONG;
            case "Float" -> Plain.FLOAT;
            case "DateTime" -> Plain.DATE_TIME;
            case "Date" -> Plain.DATE;
            case "JSON" -> Plain.ANY;
            default -> Plain.TEXT;
        };
    }

    /** A number without a fraction, however it is stored. */
    private static Object whole(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= 1L << 53
                ? (Object) number.longValue()
                : value;
    }

    /** One of an enum's values. */
    record Enumerated(Set<String> values) implements Conversion {

        @Override
        public Object of(Object value) {
            if (value instanceof String text && values.contains(text)) {
                return text;
            }
            throw new IllegalArgumentException("is not one of its values");
        }
    }

    /**
     * A value of a property, as a list of the type whose property it is, the property's name, and the value.
     *
     * @param properties what becomes of the values of those known, by type and name
     */
    record OfProperty(Map<String, Conversion> properties) implements Conversion {

        @Override
        public @Nullable Object of(Object value) {
            if (!(value instanceof List<?> named) || named.size() != 3) {
                throw new IllegalArgumentException("names no property");
            }
            var held = named.getLast();
            return held == null
                    ? null
                    : of(properties.getOrDefault(named.get(0) + "." + named.get(1), Plain.ANY), held);
        }

        /** What is of another type than the schema says is shown as it is. */
        private static @Nullable Object of(Conversion conversion, Object value) {
            try {
                return value instanceof List<?> list
                        ? list.stream().map(conversion::of).toList()
                        : conversion.of(value);
            } catch (IllegalArgumentException misfit) {
                return Plain.ANY.of(value);
            }
        }
    }

    /** Scalars. */
    enum Plain implements Conversion {
        TEXT {
            @Override
            public Object of(Object value) {
                if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    return value.toString();
                }
                throw new IllegalArgumentException("is not text");
            }
        },
        BOOLEAN {
            @Override
            public Object of(Object value) {
                if (value instanceof Boolean) {
                    return value;
                }
                throw new IllegalArgumentException("is neither true nor false");
            }
        },
        INT {
            @Override
            public Object of(Object value) {
                if (whole(value) instanceof Long whole && whole == whole.intValue()) {
                    return whole.intValue();
                }
                throw new IllegalArgumentException("is not a whole number of 32 bits");
            }
        },
        LONG {
            @Override
            public Object of(Object value) {
                if (whole(value) instanceof Long whole && Math.abs(whole) <= 1L << 53) {
                    return whole;
                }
                throw new IllegalArgumentException("is not a whole number of 53 bits");
            }
        },
        FLOAT {
            @Override
            public Object of(Object value) {
                if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                    return number.doubleValue();
                }
                throw new IllegalArgumentException("is not a finite number");
            }
        },
        DATE_TIME {
            @Override
            public @Nullable Object of(Object value) {
                if (value instanceof Long millis) {
                    return millis == Times.END || millis == Times.BEGINNING
                            ? null
                            : Instant.ofEpochMilli(millis).toString();
                }
                throw new IllegalArgumentException("is not a moment");
            }
        },
        DATE {
            @Override
            public Object of(Object value) {
                if (value instanceof LocalDate) {
                    return value.toString();
                }
                throw new IllegalArgumentException("is not a day");
            }
        },
        ANY {
            @Override
            public Object of(Object value) {
                return switch (value) {
                    case Boolean _, Number _, String _ -> value;
                    case List<?> list -> list.stream().map(this::of).toList();
                    default -> value.toString();
                };
            }
        }
    }
}

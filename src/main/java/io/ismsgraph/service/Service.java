package io.ismsgraph.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the service that answers roots of the schema which say {@code @made}. */
public interface Service {

    /** What it answers, by the coordinate of the root: {@code Query.audit}. */
    Map<String, Answering> roots();

    /** Answers one root. */
    @FunctionalInterface
    interface Answering {

        /**
         * The answer: records, maps and lists whose members have the names of the fields of the schema.
         *
         * @throws Unanswered if it cannot be answered as it stands
         */
        @Nullable
        Object answer(Asked asked);
    }
}

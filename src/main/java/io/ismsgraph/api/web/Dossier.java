package io.ismsgraph.api.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where questions that are asked for an investigation are kept, with their answers. */
public interface Dossier {

    /** Whether somebody may ask for an investigation: he is a member of it. */
    boolean isOpenTo(Principal asker, String investigation);

    /** Keeps a question and its answer. When this returns, they are on the disk. */
    Kept keep(Map<String, @Nullable Object> question, Map<String, @Nullable Object> answer) throws IOException;

    /**
     * What is kept.
     *
     * @param question by its SHA-256
     * @param answer by its SHA-256
     */
    record Kept(String question, String answer) {}
}

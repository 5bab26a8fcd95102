package io.ismsgraph.api.live;

import io.ismsgraph.compiler.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked again and again. Those for whom all of it is the same have the same answers.
 *
 * @param view who asks
 * @param present the document that asks about the present
 * @param pinned the document that asks about a moment, by the variables of {@link #AS_OF} and {@link #KNOWN_AT}
 * @param variables the values
 */
record Question(View view, String present, String pinned, Map<String, @Nullable Object> variables) {

    static final String AS_OF = "momentAsOf";
    static final String KNOWN_AT = "momentKnownAt";

    /** The same as anybody asks it who has the same rights and stands for nobody. */
    Question ofAnybody() {
        return view.isLimited() ? this : new Question(view.shape(), present, pinned, variables);
    }
}

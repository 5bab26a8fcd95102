package io.ismsgraph.api.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;

/** Who asks an operation, whichever way it came in. */
final class Asker {

    /** The attribute of a request that holds him. */
    static final String ATTRIBUTE = Asker.class.getName();

    private Asker() {}

    /** Nobody, if it was asked from inside. */
    static @Nullable Principal of(WebGraphQlRequest request) {
        return request.getAttributes().get(ATTRIBUTE) instanceof Principal asker ? asker : null;
    }
}

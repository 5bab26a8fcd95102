package io.ismsgraph.graph;

/** The graph database cannot be worked with; the message is one sentence for whoever started the application. */
final class GraphStartException extends RuntimeException {

    private GraphStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static GraphStartException silent(Throwable cause) {
        return new GraphStartException(
                "The graph database does not answer (" + cause.getMessage() + "): check SPRING_NEO4J_URI.", cause);
    }

    static GraphStartException refused(Throwable cause) {
        return new GraphStartException(
                "The graph database refuses the credential: check SPRING_NEO4J_AUTHENTICATION_USERNAME"
                        + " and SPRING_NEO4J_AUTHENTICATION_PASSWORD.",
                cause);
    }
}

package io.ismsgraph.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The one page that is readable without a credential. */
final class SignInPage {

    static final String WELCOME =
            "To sign in, open the address the server printed when it started, or paste its token here.";
    static final String STALE_LINK =
            "This link has been used already or is too old: paste the token the server printed when it started.";
    static final String WRONG_TOKEN = "This is not the token the server printed when it started.";

    static final String TOO_OFTEN = "Too many tokens that are not good came from here: try again in a minute.";

    private static final String TEMPLATE = template();

    private SignInPage() {}

    static String with(String sentence) {
        return TEMPLATE.replace("{{sentence}}", sentence);
    }

    private static String template() {
        try (var in = SignInPage.class.getResourceAsStream("/sign-in.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.ismsgraph.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The one page that is readable without a credential.
 *
 * @param providers what the identity providers are called that sign people in, by their registrations
 */
record SignInPage(Map<String, String> providers) {

    static final String WELCOME =
            "To sign in, open the address the server printed when it started, or paste its token here.";
    static final String STALE_LINK =
            "This link has been used already or is too old: paste the token the server printed when it started.";
    static final String WRONG_TOKEN = "This is not the token the server printed when it started.";
    static final String TOO_OFTEN = "Too many tokens that are not good came from here: try again in a minute.";
    static final String NOT_SIGNED_IN = "The identity provider did not sign you in: try again.";
    static final String NO_ROLE =
            "The identity provider knows you, and names no role of yours here: ask whoever runs it for one.";

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String TEMPLATE = read("/sign-in.html");
    private static final String GO_ON = read("/signed-in.html");

    String with(String sentence) {
        return TEMPLATE.replace("{{sentence}}", sentence).replace("{{providers}}", links());
    }

    private String links() {
        return providers.entrySet().stream()
                .map(one -> "<p><a href=\"%s/%s\">Sign in with %s</a></p>"
                        .formatted(
                                ProviderSignIn.AWAY,
                                HtmlUtils.htmlEscape(one.getKey()),
                                HtmlUtils.htmlEscape(one.getValue())))
                .collect(Collectors.joining());
    }

    void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        write(response, status.value(), with(sentence));
    }

    /** Leads a browser on, from a page of this server's own. */
    static void goOn(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_OK, GO_ON);
    }

    private static void write(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE.toString());
        response.getWriter().write(page);
    }

    private static String read(String name) {
        try (var in = SignInPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

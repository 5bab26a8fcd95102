package io.ismsgraph.access;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests to the server under test, as a program or a browser makes them. */
record Requests(int port, Credentials credentials) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpRequest.Builder query() {
        return to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"));
    }

    HttpRequest.Builder form(String token) {
        return to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** The name of the session cookie. */
    String name() {
        return "ismsgraph-session-" + port;
    }

    /** The cookie of a new session. */
    String session() {
        return name() + "=" + credentials.sessions().issue(administrator());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** What a browser would send back of the cookie it was given. */
    static String cookie(HttpResponse<String> answer) {
        var cookie = HttpCookie.parse(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .getFirst();
        return cookie.getName() + "=" + cookie.getValue();
    }

    Holder administrator() {
        return credentials.token().holder();
    }
}

package io.ismsgraph.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider whose key the tests hold. It knows one client, and signs in whoever comes, without a question. */
public final class TestProvider {

    private static final String CLIENT = "ismsgraph";
    private static final String SECRET = "the-secret-of-the-client";

    private final HttpServer server;
    private final KeyPair keys = newKeys();
    private final Map<String, MultiValueMap<String, String>> codes = new ConcurrentHashMap<>();

    private volatile KeyPair signing = keys;
    private volatile Consumer<JWTClaimsSet.Builder> change = claims -> {};

    private TestProvider(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port; it ends with the tests. */
    public static TestProvider start() {
        try {
            return open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TestProvider open() throws IOException {
        var provider =
                new TestProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        provider.answer("/.well-known/openid-configuration", _ -> provider.configuration());
        provider.answer("/keys", _ -> provider.known());
        provider.answer("/token", provider::token);
        provider.server.createContext("/authorize", provider::authorize);
        provider.server.start();
        return provider;
    }

    /** Has a server sign people in here, as the registration agency. */
    public void register(DynamicPropertyRegistry properties) {
        var client = "spring.security.oauth2.client.";
        properties.add(client + "registration.agency.client-id", () -> CLIENT);
        properties.add(client + "registration.agency.client-secret", () -> SECRET);
        properties.add(client + "registration.agency.client-name", () -> "The <Agency>");
        properties.add(client + "registration.agency.scope", () -> "openid");
        properties.add(client + "provider.agency.issuer-uri", this::address);
        properties.add("ismsgraph.oidc.roles-claim", () -> "groups");
        properties.add("ismsgraph.oidc.granted.watchers", () -> "ANALYST");
    }

    /** Another site than 127.0.0.1 is, as browsers see it. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the next tokens say otherwise than those before. */
    void says(Consumer<JWTClaimsSet.Builder> change) {
        this.change = change;
    }

    /** Signs the next tokens by a key that it has not told anybody, or by its own. */
    void signsByAKeyOfItsOwn(boolean known) {
        signing = known ? keys : newKeys();
    }

    KeyPair keys() {
        return keys;
    }

    String signed(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(signing.getPrivate()), change);
    }

    String signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims(change));
        token.sign(signer);
        return token.serialize();
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject("u-17")
                .issuer(address())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("groups", List.of("watchers"));
        change.accept(claims);
        return claims.build();
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String known() {
        return new JWKSet(new RSAKey.Builder((RSAPublicKey) keys.getPublic()).build()).toString();
    }

    private String configuration() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", address(),
                        "authorization_endpoint", address() + "/authorize",
                        "token_endpoint", address() + "/token",
                        "jwks_uri", address() + "/keys",
                        "subject_types_supported", List.of("public"),
                        "response_types_supported", List.of("code"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = parameters(exchange.getRequestURI().getRawQuery());
            var code = UUID.randomUUID().toString();
            codes.put(code, asked);
            var back = UriComponentsBuilder.fromUriString(String.valueOf(asked.getFirst("redirect_uri")))
                    .queryParam("code", code)
                    .queryParam("state", "{state}")
                    .encode()
                    .buildAndExpand(asked.getFirst("state"));
            exchange.getResponseHeaders().add("Location", back.toUriString());
            exchange.sendResponseHeaders(302, -1);
        }
    }

    /** Gives a token for a code once, to the client it knows, if it is the one who asked. */
    private String token(HttpExchange exchange) throws Exception {
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(String.valueOf(given.getFirst("code")));
        var client = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"S256".equals(asked.getFirst("code_challenge_method"))
                || !challenge(String.valueOf(given.getFirst("code_verifier"))).equals(asked.getFirst("code_challenge"))
                || !String.valueOf(given.getFirst("redirect_uri")).equals(asked.getFirst("redirect_uri"))) {
            throw new IllegalArgumentException("{\"error\":\"invalid_grant\"}");
        }
        var token = signed(claims -> change.accept(claims.claim("nonce", asked.getFirst("nonce"))));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "access_token",
                        "of no use here",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        token));
    }

    private static String challenge(String verifier) throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static MultiValueMap<String, String> parameters(String query) {
        var encoded =
                UriComponentsBuilder.fromUri(URI.create("?" + query)).build().getQueryParams();
        var parameters = new LinkedMultiValueMap<String, String>();
        encoded.forEach(
                (name, values) -> values.forEach(value -> parameters.add(name, URLDecoder.decode(value, UTF_8))));
        return parameters;
    }

    /** What an address of it answers; an {@link IllegalArgumentException} is a refusal. */
    private interface Answer {

        String to(HttpExchange exchange) throws Exception;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var status = 200;
                String body;
                try {
                    body = answer.to(exchange);
                } catch (IllegalArgumentException refusal) {
                    status = 400;
                    body = String.valueOf(refusal.getMessage());
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                var bytes = body.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}

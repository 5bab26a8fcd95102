package io.ismsgraph.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens of an identity provider whose key this test holds. */
@ServerTest
class ProviderTokensTest {

    private static final String ISSUER = "https://idp.example.test";
    private static final KeyPair KEYS = keys();

    private final Requests server;
    private final Credentials credentials;

    @Autowired
    ProviderTokensTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
        this.credentials = credentials;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws IOException {
        var known = new JWKSet(new RSAKey.Builder((RSAPublicKey) KEYS.getPublic()).build()).toString();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            try (exchange) {
                var body = known.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        provider.start();
        var jwt = "spring.security.oauth2.resourceserver.jwt.";
        properties.add(
                jwt + "jwk-set-uri",
                () -> "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys");
        properties.add(jwt + "issuer-uri", () -> ISSUER);
        properties.add(jwt + "audiences", () -> "ismsgraph");
        properties.add("ismsgraph.oidc.roles-claim", () -> "groups");
        properties.add("ismsgraph.oidc.granted.watchers", () -> "ANALYST");
    }

    @Test
    void letInByWhatTheirClaimsSay() throws Exception {
        assertThat(status(signed(claims -> {}))).isEqualTo(200);
        var holder = credentials.holder(signed(claims -> {})).orElseThrow();
        assertThat(holder.name()).isEqualTo("u-17");
        assertThat(holder.roles()).containsExactly(Role.ANALYST);
        assertThat(holder.organisation()).isNull();
    }

    @Test
    void limitTheViewOfOneWhoStandsForAnOrganisation() throws Exception {
        var token = signed(claims ->
                claims.claim("groups", List.of("ORGANISATION", "watchers")).claim("organisation", "o1"));
        var holder = credentials.holder(token).orElseThrow();
        assertThat(holder.roles()).containsExactly(Role.ORGANISATION);
        assertThat(Rights.organisation(new SignedIn(holder))).isEqualTo("o1");
        var nobody = credentials
                .holder(signed(claims -> claims.claim("groups", "ORGANISATION")))
                .orElseThrow();
        assertThat(Rights.organisation(new SignedIn(nobody))).isEmpty();
    }

    @Test
    void allowNothingWithoutARole() throws Exception {
        assertThat(status(signed(claims -> claims.claim("groups", List.of("kings")))))
                .isEqualTo(403);
        assertThat(status(signed(claims -> claims.claim("groups", null)))).isEqualTo(403);
    }

    @Test
    void areRefusedIfTheyAreNotGood() throws Exception {
        var now = Instant.now();
        for (var bad : List.of(
                signed(claims -> claims.issuer("https://other.example.test")),
                signed(claims -> claims.audience("another")),
                signed(claims -> claims.expirationTime(Date.from(now.minusSeconds(3_600)))),
                signed(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(3_600)))),
                signed(JWSAlgorithm.RS256, new RSASSASigner(keys().getPrivate()), claims -> {}),
                signed(JWSAlgorithm.HS256, new MACSigner(KEYS.getPublic().getEncoded()), claims -> {}),
                new PlainJWT(claims(claims -> {})).serialize(),
                signed(claims -> {}) + "x",
                "a.b.c")) {
            assertThat(status(bad)).as(bad).isEqualTo(401);
        }
    }

    @Test
    void areNotGoodWhileTheProviderCannotBeAsked() throws Exception {
        var decoder = NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:1/keys").build();
        assertThat(tokens(decoder, Instant::now).holder(signed(claims -> {}))).isEmpty();
    }

    @Test
    void areNoLongerGoodOnceTheyExpire() throws Exception {
        var clock = new AtomicReference<>(Instant.now());
        var decoder =
                NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic()).build();
        var holder = tokens(decoder, clock::get).holder(signed(claims -> {})).orElseThrow();
        assertThat(holder.isGood()).isTrue();
        clock.set(Instant.now().plusSeconds(301));
        assertThat(holder.isGood()).isFalse();
    }

    private static ProviderTokens tokens(JwtDecoder decoder, InstantSource clock) {
        return new ProviderTokens(decoder, new ProviderTokens.Claims("sub", "groups", "organisation", Map.of()), clock);
    }

    private int status(String token) throws Exception {
        return Requests.send(server.query().header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String signed(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(KEYS.getPrivate()), change);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims(change));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .subject("u-17")
                .issuer(ISSUER)
                .audience("ismsgraph")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("groups", List.of("watchers"));
        change.accept(claims);
        return claims.build();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

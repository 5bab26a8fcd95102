package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.ismsgraph.ServerTest;
import java.security.KeyPair;
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

    private static final TestProvider PROVIDER = TestProvider.start();
    private static final KeyPair KEYS = PROVIDER.keys();

    private final Requests server;
    private final Credentials credentials;

    @Autowired
    ProviderTokensTest(@LocalServerPort int port, Credentials credentials) {
        this.server = new Requests(port, credentials);
        this.credentials = credentials;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        var jwt = "spring.security.oauth2.resourceserver.jwt.";
        properties.add(jwt + "jwk-set-uri", () -> PROVIDER.address() + "/keys");
        properties.add(jwt + "issuer-uri", PROVIDER::address);
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
                PROVIDER.signed(
                        JWSAlgorithm.RS256,
                        new RSASSASigner(TestProvider.newKeys().getPrivate()),
                        claims -> {}),
                PROVIDER.signed(
                        JWSAlgorithm.HS256, new MACSigner(KEYS.getPublic().getEncoded()), claims -> {}),
                new PlainJWT(PROVIDER.claims(claims -> {})).serialize(),
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
        return new ProviderTokens(decoder, new ProviderClaims("sub", "groups", "organisation", Map.of()), clock);
    }

    private int status(String token) throws Exception {
        return Requests.send(server.query().header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String signed(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return PROVIDER.signed(change);
    }
}

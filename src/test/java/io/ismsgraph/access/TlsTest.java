package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server that others reach: it listens everywhere, by TLS. */
@ServerTest
class TlsTest {

    private static final String PASSWORD = "changeit";
    private static final Path FOLDER = folder();
    private static final String HOST = "watch.example.test";
    private static final String BEARER = "Authorization: Bearer " + ServerTest.TOKEN + "\r\n";

    private final int port;

    @Autowired
    TlsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void certified(DynamicPropertyRegistry properties) {
        properties.add("server.address", () -> "0.0.0.0");
        properties.add("server.ssl.bundle", () -> "web");
        properties.add("spring.ssl.bundle.jks.web.keystore.location", () -> "file:" + FOLDER.resolve("web.p12"));
        properties.add("spring.ssl.bundle.jks.web.keystore.password", () -> PASSWORD);
        properties.add("spring.ssl.bundle.jks.web.keystore.type", () -> "PKCS12");
        properties.add("spring.ssl.bundle.jks.web.options.enabled-protocols", () -> "TLSv1.3");
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> "https://idp.example.test");
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> "https://idp.example.test/keys");
        properties.add("ismsgraph.addresses", () -> "https://" + HOST);
        properties.add("ismsgraph.data-folder", () -> FOLDER.resolve("data").toString());
    }

    /** A certificate that nobody has signed but itself, by the tool of the JDK. */
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("ismsgraph-tls");
            var tool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(List.of(
                            tool,
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "web",
                            "-dname",
                            "CN=" + HOST,
                            "-ext",
                            "san=dns:" + HOST,
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            folder.resolve("web.p12").toString()))
                    .inheritIO()
                    .start();
            assertThat(made.waitFor()).isZero();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Trusts this certificate, for this host. */
    private Socket connect(String... protocols) throws Exception {
        var known = KeyStore.getInstance(FOLDER.resolve("web.p12").toFile(), PASSWORD.toCharArray());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("web", known.getCertificate("web"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, HOST, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(protocols);
        socket.setSSLParameters(parameters);
        return socket;
    }

    private String get(String host, String path, String headers) throws Exception {
        try (var socket = connect("TLSv1.3")) {
            return ByHand.get(socket, host, path, headers);
        }
    }

    @Test
    void answersByTlsToItsName() throws Exception {
        var answer = get(HOST, "/graphiql/", BEARER);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=");
        assertThat(get(HOST + ":443", "/graphiql/", BEARER)).startsWith("HTTP/1.1 403");
        assertThat(get("other.example.test", "/graphiql/", BEARER)).startsWith("HTTP/1.1 403");
        assertThat(get(HOST, "/graphiql/", "")).startsWith("HTTP/1.1 401");
    }

    @Test
    void speaksNoOlderTls() {
        assertThatThrownBy(() -> {
                    try (var socket = connect("TLSv1.2")) {
                        ByHand.get(socket, HOST, "/graphiql/", BEARER);
                    }
                })
                .isInstanceOf(SSLException.class);
    }

    @Test
    void saysNothingInPlainTextToOthers() throws Exception {
        assertThat(ByHand.get(port, HOST, "/graphiql/", BEARER)).startsWith("HTTP/1.1 400");
    }

    @Test
    void hasPagesOfItsOwnOriginAlone() throws Exception {
        assertThat(get(HOST, "/graphiql/", BEARER + "Origin: https://" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(get(HOST, "/graphiql/", BEARER + "Origin: http://" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(get(HOST, "/graphiql/", BEARER + "Origin: https://other.example.test\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void givesACookieThatGoesByTlsAlone() throws Exception {
        var form = "token=" + ServerTest.TOKEN;
        try (var socket = connect("TLSv1.3")) {
            var answer = ByHand.send(
                    socket,
                    "POST /sign-in HTTP/1.1\r\nHost: " + HOST + "\r\nOrigin: https://" + HOST
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form);
            assertThat(answer)
                    .startsWith("HTTP/1.1 303")
                    .containsPattern("Set-Cookie: ismsgraph-session-.*; Secure; HttpOnly; SameSite=Strict");
        }
    }

    /** For the commands and whoever watches over the machine. */
    @Test
    void answersWithoutTlsOnThisMachine() throws Exception {
        var word = RunningServer.in(FOLDER.resolve("data")).orElseThrow();
        assertThat(word.address().getScheme()).isEqualTo("http");
        assertThat(word.address().getHost()).isEqualTo("127.0.0.1");
        assertThat(word.address().getPort()).isNotEqualTo(port);
        var health = Requests.send(HttpRequest.newBuilder(word.address().resolve("/actuator/health")));
        assertThat(health.statusCode()).isEqualTo(200);
        var page = Requests.send(HttpRequest.newBuilder(word.address().resolve("/graphiql/"))
                .header("Authorization", "Bearer " + word.token()));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsHealthToNobodyElsewhere() throws Exception {
        assertThat(get(HOST, "/actuator/health", "")).startsWith("HTTP/1.1 401");
        assertThat(get(HOST, "/actuator/health", BEARER)).startsWith("HTTP/1.1 200");
    }
}

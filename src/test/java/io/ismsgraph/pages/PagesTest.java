package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final int port;

    @Autowired
    PagesTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void areAskedForAnewButTheirHashedFilesAreNot() throws Exception {
        var page = get("/graphiql/");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var script = SCRIPT.matcher(page.body());
        assertThat(script.find()).isTrue();
        var asset = get(script.group(1));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "private");
    }

    @Test
    void bringTheLicencesOfWhatTheyAreMadeOf() throws Exception {
        assertThat(get("/third-party-licences.md").body()).contains("graphiql", "monaco-editor", "react");
    }

    @Test
    void areBuiltFromALockFileThatNamesNoRegistry() throws IOException {
        assertThat(Files.readString(Path.of("src/main/web/package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + ServerTest.TOKEN)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}

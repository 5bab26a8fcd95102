package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.access.TestProvider;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page of an identity provider is another site: what a browser makes of cookies on the way back, only a browser tells. */
@ServerTest
class ProviderSignInPageTest {

    private static final TestProvider PROVIDER = TestProvider.start();

    private final String address;

    @Autowired
    ProviderSignInPageTest(@LocalServerPort int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void client(DynamicPropertyRegistry properties) {
        PROVIDER.register(properties);
    }

    @Test
    void leadsToGraphiql() throws IOException {
        var opened = Browser.open();
        Assumptions.assumeTrue(opened.isPresent(), "this machine has no chromium with a chromedriver");
        try (var browser = opened.get()) {
            browser.visit(address + "/graphiql/");
            browser.awaitText("a", "Sign in with The <Agency>");
            browser.screenshot(Path.of("target/screenshots/sign-in.png"));
            browser.click("a");
            browser.awaitText(".graphiql-query-editor .view-lines", "sharedUnpatchedTouchpoints");
            assertThat(browser.path()).isEqualTo("/graphiql/");
            browser.screenshot(Path.of("target/screenshots/signed-in.png"));
        }
    }
}

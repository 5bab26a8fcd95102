package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.AsksTheServer;
import io.ismsgraph.ServerProcess;
import io.ismsgraph.Sockets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@AsksTheServer
class GraphiqlTest {

    private static final String QUERY = ".graphiql-query-editor .view-lines";
    private static final String ANSWER = ".graphiql-response .view-lines";
    private static final String PLAY = ".graphiql-execute-button";

    private static final Path FLAGSHIP = Path.of("graphql/examples/shared-unpatched-touchpoints.graphql");

    private @Nullable Browser opened;

    @BeforeEach
    void open() {
        opened = Browser.open().orElse(null);
        if (opened == null) {
            System.out.println("Browser tests are skipped: this machine has no chromium with a chromedriver");
        }
        Assumptions.assumeTrue(opened != null);
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void opensByThePrintedLinkOnTheFlagshipQuestion() throws Exception {
        var browser = browser();
        var answer = ServerProcess.shared().ask(Files.readString(FLAGSHIP)).at("/data/sharedUnpatchedTouchpoints");
        browser.visit(ServerProcess.shared().link());
        assertThat(browser.path()).isEqualTo("/graphiql/");
        assertThat(browser.title()).contains("ismsgraph");
        browser.awaitText(QUERY, "sharedUnpatchedTouchpoints");
        browser.click(PLAY);
        browser.awaitText(ANSWER, "\"totalCount\": " + answer.at("/totalCount").asInt());
        browser.awaitText(ANSWER, answer.at("/nodes/0/certified/name").asString());
        assertThat(browser.text(ANSWER)).doesNotContain("\"errors\"");
        browser.screenshot(Path.of("target/screenshots/flagship.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensExamplesAndRunsWhatIsTyped() throws IOException {
        var browser = signIn();
        browser.awaitText(QUERY, "sharedUnpatchedTouchpoints");
        browser.click(".examples");
        browser.awaitText("[role=menu]", "Which certified platforms share");
        browser.screenshot(Path.of("target/screenshots/examples.png"));
        browser.click("[role=menuitem]:nth-of-type(2)");
        browser.awaitText("[role=tablist]", "PathsBetween");
        // What is selected the editor may put braces around: it is taken away first. Run by its key at once, before
        // GraphiQL has read what was typed.
        browser.find(".graphiql-query-editor textarea, .graphiql-query-editor .native-edit-context")
                .sendKeys(
                        Keys.chord(Keys.CONTROL, "a"),
                        Keys.DELETE,
                        "{ __typename }",
                        Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.awaitText(ANSWER, "\"__typename\": \"Query\"");
        browser.screenshot(Path.of("target/screenshots/typed.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    /** Over its WebSocket, by the same session. */
    @Test
    void showsWhatIsWatched() throws IOException {
        var browser = signIn();
        browser.awaitText(QUERY, "sharedUnpatchedTouchpoints");
        browser.find(".graphiql-query-editor textarea, .graphiql-query-editor .native-edit-context")
                .sendKeys(
                        Keys.chord(Keys.CONTROL, "a"),
                        // Further down, what the editor suggests does not lie over the button.
                        "\n\n\n\n\n\nsubscription { watch { whole organisations(first: 1) { totalCount } } }");
        browser.click(PLAY);
        browser.awaitText(ANSWER, "\"whole\": true");
        browser.awaitText(ANSWER, "\"totalCount\": 1090");
        browser.screenshot(Path.of("target/screenshots/watched.png"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void asksNobodyElse() throws IOException {
        var browser = signIn();
        browser.awaitText(QUERY, "sharedUnpatchedTouchpoints");
        browser.click("[aria-label='Show Documentation Explorer']");
        browser.awaitText(".graphiql-doc-explorer", "Query");
        browser.click("[aria-label='Show GraphiQL Explorer']");
        browser.awaitText(".graphiql-explorer-root", "organisationsBySector");
        browser.screenshot(Path.of("target/screenshots/explorer.png"));
        if (Sockets.areListed()) {
            assertThat(Sockets.of(ServerProcess.shared().pid())).allMatch(Sockets::stayOnLoopback);
        }
        var own = ServerProcess.shared().address() + "/";
        var traffic = browser.traffic();
        assertThat(traffic)
                .filteredOn(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .extracting(message ->
                        message.path("params").path("request").path("url").asString())
                .hasSizeGreaterThan(5)
                .allMatch(url -> url.startsWith(own) || url.startsWith("data:") || url.startsWith("blob:" + own));
        assertThat(traffic)
                .filteredOn(message -> message.path("method").asString().equals("Network.responseReceived"))
                .extracting(message -> message.path("params").path("response"))
                .filteredOn(response -> response.path("url").asString().equals(own + "graphiql/"))
                .hasSize(1)
                .allMatch(response -> response.path("headers")
                        .path("Content-Security-Policy")
                        .asString()
                        .startsWith("default-src 'self'"));
    }

    @Test
    void keepsItsSessionFromScripts() {
        assertThat(signIn().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).startsWith("ismsgraph-session-");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
        });
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    /** The printed link works once; after that one signs in by the token. */
    private Browser signIn() {
        var browser = browser();
        var server = ServerProcess.shared();
        browser.visit(server.address() + "/graphiql");
        browser.find("input[name=token]").sendKeys(server.token());
        browser.click("button");
        browser.find(".graphiql-container");
        assertThat(browser.path()).isEqualTo("/graphiql/");
        browser.complaints();
        return browser;
    }
}

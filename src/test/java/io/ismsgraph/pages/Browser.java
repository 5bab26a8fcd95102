package io.ismsgraph.pages;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, which notes what its pages ask for and complain of. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** It warns of every version newer than itself. A field, for a logger nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A new browser; empty where the machine has no Chromium or no driver for it. */
    static Optional<Browser> open() {
        var binary = executable("chromium", "chromium-browser", "google-chrome");
        var service = executable("chromedriver");
        if (binary.isEmpty() || service.isEmpty()) {
            return Optional.empty();
        }
        LOG.setLevel(Level.SEVERE);
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(binary.get());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=1440,900");
        var driverService = new ChromeDriverService.Builder()
                .usingDriverExecutable(service.get())
                .usingAnyFreePort()
                .build();
        return Optional.of(new Browser(new ChromeDriver(driverService, options)));
    }

    void visit(String address) {
        driver.get(address);
    }

    String title() {
        return driver.getTitle();
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    WebElement find(String selector) {
        return new WebDriverWait(driver, PATIENCE).until(page -> page.findElement(By.cssSelector(selector)));
    }

    void click(String selector) {
        var element = find(selector);
        new WebDriverWait(driver, PATIENCE).until(page -> element.isDisplayed() && element.isEnabled());
        element.click();
    }

    void awaitText(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "\"" + text + "\" in " + selector + ", which shows: " + text(selector))
                .until(page -> text(selector).contains(text));
    }

    /** What an element shows; the editors write blanks that do not break. */
    String text(String selector) {
        return find(selector).getText().replace('\u00a0', ' ');
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Complaints of the pages since the last time this was asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the pages asked for and got since the last time this was asked. */
    List<JsonNode> traffic() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().startsWith("Network."))
                .toList();
    }

    Set<Cookie> cookies() {
        return driver.manage().getCookies();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<File> executable(String... names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}

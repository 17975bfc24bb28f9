package cn.kexie.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own Chromium without a window, speaking Chinese, with a fresh profile. */
final class Chromium {

    static final Dimension LAPTOP = new Dimension(1280, 800);
    static final Dimension DESKTOP = new Dimension(1440, 900);

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=zh-CN",
            "--accept-lang=zh-CN");

    private Chromium() {}

    static Optional<String> missing() {
        if (browser().isEmpty()) {
            return Optional.of("没有找到 Chromium");
        }
        return driver().isEmpty() ? Optional.of("没有找到 chromedriver") : Optional.empty();
    }

    /** @param downloads where files go that somebody downloads */
    static ChromeDriver start(Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments(FLAGS);
        // Of the certificate a test has made for itself.
        options.setAcceptInsecureCerts(true);
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
                .build();
        return new ChromeDriver(service, options);
    }

    static void resize(ChromeDriver driver, Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(name -> executable(name).stream()).findFirst();
    }

    private static Optional<Path> driver() {
        return executable("chromedriver");
    }

    private static Optional<Path> executable(String name) {
        Stream<String> directories =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return directories
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

package dev.gradus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the browser for the tests, and gets one where that is possible without asking. */
public final class Chromium {
    private static final String MISSING =
            "The browser tests need Chromium or Chrome: install one, or name it in -Dgradus.browser or GRADUS_BROWSER.";
    /** The first is the browser without the parts for a screen: half the work for the same pages. */
    private static final List<String> USUAL_PATHS = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private Chromium() {}

    /** Playwright without its own download at the start, which would fetch three browsers. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** One at a time, so that a missing browser is fetched once. */
    public static synchronized Browser launch(Playwright playwright) {
        return present(playwright)
                .or(() -> download() ? present(playwright) : Optional.empty())
                .or(() -> installFromDebian() ? present(playwright) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static Optional<Browser> present(Playwright playwright) {
        Stream<String> configured = Stream.of(
                        Optional.ofNullable(System.getProperty("gradus.browser")),
                        Optional.ofNullable(System.getenv("GRADUS_BROWSER")))
                .flatMap(Optional::stream);
        Stream<String> installed = USUAL_PATHS.stream().filter(path -> Files.isExecutable(Path.of(path)));
        return Stream.concat(configured, installed)
                .findFirst()
                .map(path -> playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(path))))
                .or(() -> downloaded(playwright));
    }

    private static Optional<Browser> downloaded(Playwright playwright) {
        try {
            return Optional.of(playwright.chromium().launch());
        } catch (PlaywrightException absent) {
            return Optional.empty();
        }
    }

    private static boolean download() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return isReachable("cdn.playwright.dev")
                && run(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium");
    }

    /** A network that swallows packets would hold the download for minutes, so its host is asked first. */
    private static boolean isReachable(String host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getAllByName(host)[0], 443), 2_000);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static boolean installFromDebian() {
        return Objects.equals(System.getProperty("user.name"), "root")
                && run("apt-get", "update", "-qq")
                && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell");
    }

    private static boolean run(String... command) {
        try {
            var log = ProcessBuilder.Redirect.appendTo(new File("target/browser.log"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
            return builder.start().onExit().thenApply(Process::exitValue).get(5, TimeUnit.MINUTES) == 0;
        } catch (Exception failed) {
            return false;
        }
    }
}

package dev.gradus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.gradus.labs.GivenLabs;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.server.Server;
import dev.gradus.server.ServerSettings;
import dev.gradus.server.Site;
import dev.gradus.server.UnusableAddressException;
import dev.gradus.server.http.Catalogue;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The server of all browser tests, and a browser for each class that runs at a time: starting them takes longer than
 * most tests, so it is done once. Playwright serves one thread at a time, hence a class keeps its browser to itself.
 */
final class Stage implements AutoCloseable {
    /** Runs whose page is closed stop soon, and leave the cores to the next test. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    /** Long enough for any machine; only a failing test waits so long. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final ThreadLocal<Window> TAKEN = new ThreadLocal<>();

    private final RunRegistry runs =
            new RunRegistry(EngineId.PLAIN, Limits.standard().alone(LEFT_ALONE));
    private final Server server;
    private final Queue<Window> free = new ConcurrentLinkedQueue<>();

    private record Window(Playwright playwright, Browser browser) {
        static Window open() {
            Playwright playwright = Chromium.playwright();
            return new Window(playwright, Chromium.launch(playwright));
        }

        void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Sets the stage before the first class; it is taken down after the last one. */
    static final class Set implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            Stage stage = stage(context);
            TAKEN.set(Objects.requireNonNullElseGet(stage.free.poll(), Window::open));
            BrowserTest.enter(stage);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            Stage stage = stage(context);
            stage.free.add(TAKEN.get());
            TAKEN.remove();
        }

        private static Stage stage(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Stage.class, _ -> new Stage(), Stage.class);
        }
    }

    private Stage() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        try {
            server = Server.start(ServerSettings.anywhere(), new Site(new Catalogue(GivenLabs.all()), runs));
        } catch (UnusableAddressException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That of the class that runs in this thread. */
    Browser browser() {
        return TAKEN.get().browser();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        free.forEach(Window::close);
        server.close();
        runs.close();
    }
}

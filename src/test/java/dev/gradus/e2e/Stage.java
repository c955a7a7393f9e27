package dev.gradus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
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
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The server and the browser of all browser tests: starting them takes longer than most tests, so it is done once. */
final class Stage implements AutoCloseable {
    /** Runs whose page is closed stop soon, and leave the cores to the next test. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final RunRegistry runs =
            new RunRegistry(EngineId.PLAIN, Limits.standard().alone(LEFT_ALONE));
    private final Server server;
    private final Playwright playwright;
    private final Browser browser;

    /** Sets the stage before the first class; it is taken down after the last one. */
    static final class Set implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            Stage stage = context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Stage.class, _ -> new Stage(), Stage.class);
            BrowserTest.enter(stage);
        }
    }

    private Stage() {
        try {
            server = Server.start(ServerSettings.anywhere(), new Site(new Catalogue(GivenLabs.all()), runs));
        } catch (UnusableAddressException e) {
            throw new IllegalStateException(e);
        }
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    Browser browser() {
        return browser;
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        runs.close();
    }
}

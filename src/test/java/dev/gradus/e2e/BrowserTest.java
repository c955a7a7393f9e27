package dev.gradus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import dev.gradus.sim.Lab;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What every browser test has: the real server with all labs, a real browser, and one visitor with a clean context. */
abstract class BrowserTest {
    private static RunRegistry runs;
    private static Server server;
    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext visitor;
    private LabPage lab;

    @BeforeAll
    static void startServerAndBrowser() throws UnusableAddressException {
        runs = new RunRegistry(EngineId.PLAIN, Limits.standard());
        server = Server.start(ServerSettings.anywhere(), new Site(new Catalogue(GivenLabs.all()), runs));
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopServerAndBrowser() {
        browser.close();
        playwright.close();
        server.close();
        runs.close();
    }

    @BeforeEach
    void aVisitorComes() {
        visitor = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
        lab = new LabPage(visitor.newPage(), address());
    }

    @AfterEach
    void theVisitorLeaves() {
        visitor.close();
    }

    /** All labs, for parameterised tests. */
    static List<Lab> labs() {
        return GivenLabs.all();
    }

    /** Those that draw a history over the steps. */
    static List<Lab> labsWithTraces() {
        return labs().stream().filter(Charts::hasTrace).toList();
    }

    static String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The visitor's page. */
    LabPage lab() {
        return lab;
    }

    Page page() {
        return lab.page();
    }

    /** Another visitor, with cookies of his own. */
    LabPage anotherVisitor() {
        return new LabPage(browser.newContext().newPage(), address());
    }

    /** The same visitor with other settings of the browser. */
    Page pageWith(Browser.NewContextOptions options) {
        return browser.newContext(options).newPage();
    }
}

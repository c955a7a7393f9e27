package dev.gradus.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.labs.GivenLabs;
import dev.gradus.sim.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every browser test has: the real server with all labs, a real browser, and one visitor with a clean context. */
@ExtendWith(Stage.Set.class)
abstract class BrowserTest {
    static final int WINDOW_HEIGHT = 900;

    private static volatile Stage stage;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private LabPage lab;

    static void enter(Stage set) {
        stage = set;
    }

    @BeforeEach
    void aVisitorComes() {
        lab = new LabPage(pageWith(new Browser.NewContextOptions().setViewportSize(1440, 1000)), address());
    }

    @AfterEach
    void everybodyLeaves() {
        contexts.forEach(BrowserContext::close);
    }

    /** All labs, for parameterised tests. */
    static List<Lab> labs() {
        return GivenLabs.all();
    }

    /** The first of each chapter: enough for what every page has from the same scripts. */
    static List<Lab> aLabOfEachChapter() {
        return List.copyOf(labs().stream()
                .collect(Collectors.toMap(lab -> lab.info().chapter(), lab -> lab, (first, _) -> first, TreeMap::new))
                .values());
    }

    /** Those that draw a history over the steps. */
    static List<Lab> labsWithTraces() {
        return labs().stream().filter(lab -> !Charts.traced(lab).isEmpty()).toList();
    }

    static String address() {
        return stage.address();
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
        return new LabPage(pageWith(new Browser.NewContextOptions()), address());
    }

    /** A page of a visitor of its own, in a window of this width. */
    LabPage inTheWindow(int width, ColorScheme theme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, WINDOW_HEIGHT)
                .setColorScheme(theme);
        return new LabPage(pageWith(options), address());
    }

    /** A page of a visitor of its own, with these settings of the browser. */
    Page pageWith(Browser.NewContextOptions options) {
        BrowserContext context = stage.browser().newContext(options);
        contexts.add(context);
        return context.newPage();
    }
}

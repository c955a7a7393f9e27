package dev.gradus.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page by machine, and keeps a picture of it for the eye under target/screens. */
public final class Axe {
    private static final Path SCREENS = Path.of("target", "screens");

    private Axe() {}

    /**
     * Every rule, without a second page: ours hold no frames. Nothing is told of thousands of elements that are right, and
     * nothing asked of the boxes in which KaTeX sets a formula: they have the colour of their sentence and are hidden from
     * readers, who get its MathML.
     */
    public static AxeBuilder on(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).exclude(".katex-html");
    }

    /** What is wrong, rule by rule, and where. */
    public static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Axe::told).toList();
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    /** Pixels by which a page is wider than its window. */
    static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .toList();
    }
}

package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class ChromiumIT {
    @Test
    void browserRunsThePagesScripts() {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            page.navigate("data:text/html,<title>Gradus</title><p></p><script>"
                    + "document.querySelector('p').textContent = [3, 2, 1].join(' ')</script>");
            assertThat(page.title()).isEqualTo("Gradus");
            assertThat(page.textContent("p")).isEqualTo("3 2 1");
        }
    }
}

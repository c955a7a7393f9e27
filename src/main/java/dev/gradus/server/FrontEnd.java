package dev.gradus.server;

import dev.gradus.server.http.Assets.Freshness;
import dev.gradus.server.page.Views;
import java.nio.file.Path;

/**
 * What pages are made of.
 *
 * @param freshness whether scripts and styles may change while the server runs
 */
public record FrontEnd(Freshness freshness, Views views) {
    /** As it was built. */
    public static FrontEnd built() {
        return new FrontEnd(Freshness.FIXED, Views.compiled());
    }

    /** As it stands in the project's folder, for work on it. */
    public static FrontEnd edited(Path project) {
        Path classes = project.resolve("target").resolve("edited-templates");
        return new FrontEnd(Freshness.CHANGING, Views.edited(project.resolve("templates"), classes));
    }
}

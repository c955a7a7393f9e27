package dev.gradus.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.generated.precompiled.DynamicTemplates;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;

/**
 * The templates of all pages.
 *
 * @param templates those that every page is made of
 * @param prose those that belong to single labs
 */
public record Views(Templates templates, Prose prose) {
    /** The templates compiled into the program. */
    public static Views compiled() {
        return new Views(new StaticTemplates(), new Prose(TemplateEngine.createPrecompiled(ContentType.Html)));
    }

    /**
     * Templates as they stand in a folder, for work on them: one that was changed is compiled again when it is next shown.
     *
     * @param classes a folder for what is compiled
     */
    public static Views edited(Path folder, Path classes) {
        TemplateEngine engine = TemplateEngine.create(new DirectoryCodeResolver(folder), classes, ContentType.Html);
        engine.setTrimControlStructures(true);
        return new Views(new DynamicTemplates(engine), new Prose(engine));
    }
}

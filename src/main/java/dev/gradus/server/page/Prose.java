package dev.gradus.server.page;

import dev.gradus.sim.key.LabId;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;

/** Templates that belong to single labs, found by the lab's id: a new lab brings its own and changes nothing here. */
public final class Prose {
    private final TemplateEngine engine;

    Prose(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The lab's explanation: {@code templates/labs/<id>.jte}. */
    public Content explanation(LabId lab) {
        return content("labs/" + lab + ".jte");
    }

    /** The lab's small picture in the catalogue: {@code templates/thumbnails/<id>.jte}, or one that fits any lab. */
    public Content thumbnail(LabId lab) {
        String own = "thumbnails/" + lab + ".jte";
        return content(engine.hasTemplate(own) ? own : "thumbnails/any.jte");
    }

    private Content content(String template) {
        return output -> {
            if (engine.hasTemplate(template)) {
                engine.render(template, Map.of(), output);
            }
        };
    }
}

package dev.gradus.sim.parameter;

import java.util.Locale;

/** How a slider and a random draw spread over the range. */
public enum Scale {
    LINEAR,
    LOG;

    String printed() {
        return name().toLowerCase(Locale.ROOT);
    }
}

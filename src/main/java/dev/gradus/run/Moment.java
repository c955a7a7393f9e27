package dev.gradus.run;

import dev.gradus.sim.frame.Series;
import java.util.Map;

/**
 * Everything a run shows at one whole step. Arrays are shared by all who read it and never written again.
 *
 * @param readouts in the order of the lab's layout, not-a-number where undefined
 * @param series static series, those in every frame, and wanted ones
 */
public record Moment(long attempt, long step, double[] readouts, Map<String, Series> series) {
    public Moment {
        series = Map.copyOf(series);
    }
}

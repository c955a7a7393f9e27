package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.FrameDescription;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Step 0 of a run: what the figures show before anything moves. */
public record FirstFrame(double[] readouts, Map<String, Series> series) {
    /** In JSON terms, the series in declared order. */
    Map<String, Object> json(Lab lab) {
        Map<String, Object> described = new LinkedHashMap<>();
        for (SeriesSpec spec : lab.series()) {
            Series one = series.get(spec.name());
            if (one != null) {
                described.put(spec.name(), FrameDescription.forPage(one));
            }
        }
        return Map.of("step", 0, "readouts", FrameDescription.numbers(readouts), "series", described);
    }
}

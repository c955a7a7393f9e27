package dev.gradus.server.page;

import dev.gradus.server.http.Json;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What scripts get with a lab page.
 *
 * @param run the run's id and key in JSON terms, or nothing
 */
record PageData(
        Lab lab,
        LinkState state,
        long budget,
        Optional<FirstFrame> first,
        List<ExerciseView> exercises,
        Optional<Map<String, Object>> run,
        String engine,
        String token) {
    String json() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("lab", LabDescription.of(lab));
        data.put("dimensions", LabDescription.dimensions(lab.dimensions(state.values())));
        data.put("values", state.told());
        data.put("defaults", state.defaults());
        data.put("seed", state.seed());
        data.put("budget", budget);
        data.put("reports", state.reports());
        data.put("readoutNames", lab.layout(state.values()).names());
        data.put("first", first.map(frame -> frame.json(lab)).orElse(null));
        data.put("exercises", exercises.stream().map(ExerciseView::json).toList());
        data.put("hide", state.hide());
        data.put("lock", state.lock());
        data.put("time", state.time());
        data.put("run", run.orElse(null));
        data.put("engine", engine);
        data.put("token", token);
        return Json.writeForScript(data);
    }
}

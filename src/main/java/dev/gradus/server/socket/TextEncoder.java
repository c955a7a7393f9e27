package dev.gradus.server.socket;

import dev.gradus.run.Measured;
import dev.gradus.run.RunStatus;
import dev.gradus.run.stream.Message.Hello;
import dev.gradus.run.stream.Message.Report;
import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.server.http.RunKeyJson;
import dev.gradus.sim.Ending;
import dev.gradus.sim.LabDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in JSON. */
final class TextEncoder {
    private static final int PROTOCOL = 1;

    private TextEncoder() {}

    static String hello(Hello hello) {
        Map<String, @Nullable Object> json = typed("hello");
        json.put("protocol", PROTOCOL);
        json.put("engine", hello.engine().value());
        json.put("lab", hello.status().key().lab().value());
        json.put("runId", hello.run().value());
        json.put("key", RunKeyJson.of(hello.status().key()));
        putProgress(json, hello.status());
        json.put("readoutNames", hello.readoutNames());
        json.put("historyNames", hello.historyNames());
        json.put("dimensions", LabDescription.dimensions(hello.dimensions()));
        return Json.text(json);
    }

    static String report(Report report) {
        RunStatus status = report.status();
        Map<String, @Nullable Object> json = typed("state");
        putProgress(json, status);
        json.put("measured", measured(status.measured()));
        json.put("ending", ending(status.ending()));
        json.put("queuePlace", status.queuePlace() == 0 ? null : status.queuePlace());
        json.put("key", RunKeyJson.of(status.key()));
        json.put("earliest", Math.max(0, status.earliest()));
        return Json.text(json);
    }

    static String trouble(Trouble trouble) {
        Map<String, @Nullable Object> json = typed("problem");
        json.put("message", trouble.text());
        json.put("parameter", trouble.parameter());
        return Json.text(json);
    }

    private static Map<String, @Nullable Object> typed(String type) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", type);
        return json;
    }

    /** While there is no whole step yet, step 0 is announced: it is the one in preparation. */
    private static void putProgress(Map<String, @Nullable Object> json, RunStatus status) {
        json.put("state", status.state().printed());
        json.put("step", Math.max(0, status.step()));
        json.put("budget", status.budget());
        json.put("attempt", status.attempt());
        json.put("speed", status.pace().isMax() ? "max" : status.pace().stepsPerSecond());
    }

    private static Map<String, Object> measured(Measured measured) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stepsPerSecond", measured.stepsPerSecond());
        json.put("framesPerSecond", measured.framesPerSecond());
        json.put("msPerStep", measured.millisPerStep());
        return json;
    }

    private static @Nullable Map<String, Object> ending(Ending ending) {
        if (ending.equals(Ending.NONE)) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", ending.what());
        json.put("advice", ending.advice());
        return json;
    }
}

package dev.gradus.server.http;

import dev.gradus.sim.key.RunKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The key of a run in JSON terms. */
public final class RunKeyJson {
    private RunKeyJson() {}

    public static Map<String, Object> of(RunKey key) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("lab", key.lab().value());
        described.put("parameters", new TreeMap<>(key.parameters()));
        described.put("seed", key.seed());
        described.put("changes", key.changes());
        return described;
    }
}

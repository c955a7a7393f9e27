package dev.gradus.server.http;

import dev.gradus.sim.key.RunKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The key of a run in JSON terms, without what is sealed in it. */
public final class RunKeyJson {
    private RunKeyJson() {}

    public static Map<String, Object> of(RunKey key) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("lab", key.lab().value());
        described.put("parameters", key.told());
        described.put("seed", key.seed());
        described.put("changes", key.changes());
        if (key.hidesSomething()) {
            described.put("sealed", new TreeSet<>(key.sealed()));
        }
        return described;
    }
}

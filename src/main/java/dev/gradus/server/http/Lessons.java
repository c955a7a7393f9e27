package dev.gradus.server.http;

import dev.gradus.run.RunId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lessons fix in the runs that their pages made: values that stay, whatever the page or its reader asks for later. This
 * keeps a class on the lesson's path, also those who try the keys, the charts or the console of the lesson's page; it does
 * not keep anybody from making a run of the lab without the lesson. Safe for many threads.
 */
public final class Lessons {
    private static final int MOST = 20_000;

    private final Map<RunId, Map<String, String>> fixed = new LinkedHashMap<>();

    /** The run keeps these values; the oldest lessons are forgotten when there are too many. */
    public synchronized void keep(RunId run, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        fixed.put(run, Map.copyOf(values));
        if (fixed.size() > MOST) {
            fixed.remove(fixed.keySet().iterator().next());
        }
    }

    /** Printed values that stay in the run, by parameter, the seed among them. */
    public synchronized Map<String, String> of(RunId run) {
        return fixed.getOrDefault(run, Map.of());
    }

    /** Says that a parameter stays at its value. */
    public static String refusal(String name, String value) {
        return name + " is fixed by this lesson at " + value + ": open the lab without the lesson to change it";
    }
}

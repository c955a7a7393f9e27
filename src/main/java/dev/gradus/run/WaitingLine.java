package dev.gradus.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Visitors who were sent away and keep asking, in the order in which they came. Guarded by the roster's lock. */
final class WaitingLine {
    private static final long PATIENCE = 60_000_000_000L;

    private final Map<VisitorId, Long> lastAsked = new LinkedHashMap<>();

    /** The visitor's place from 1, at the end if he is new. Who has not asked for a minute has left. */
    int place(VisitorId visitor, long now) {
        lastAsked.values().removeIf(asked -> now - asked > PATIENCE);
        lastAsked.put(visitor, now);
        return new ArrayList<>(lastAsked.keySet()).indexOf(visitor) + 1;
    }

    void leave(VisitorId visitor) {
        lastAsked.remove(visitor);
    }

    int length() {
        return lastAsked.size();
    }
}

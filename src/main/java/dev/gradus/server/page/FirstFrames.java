package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** First frames of lab pages, kept for the next reader: most links ask for the defaults. Safe for many threads. */
public final class FirstFrames {
    private static final int KEPT = 64;

    /** Computes step 0, if that does not take long. */
    @FunctionalInterface
    public interface Source {
        Optional<FirstFrame> compute(Lab lab, ParameterValues values, long seed);
    }

    private final Source source;
    private final Map<RunKey, FirstFrame> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    public FirstFrames(Source source) {
        this.source = source;
    }

    /** The first frame for what a link asks for; empty if it is not there in time. */
    Optional<FirstFrame> of(Lab lab, LinkState state) {
        RunKey key = RunKey.of(lab.id(), lab.parameters().explicit(state.values()), state.seed());
        Optional<FirstFrame> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<FirstFrame> computed = source.compute(lab, state.values(), state.seed());
        computed.ifPresent(frame -> keep(key, frame));
        return computed;
    }

    private synchronized Optional<FirstFrame> known(RunKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(RunKey key, FirstFrame frame) {
        kept.put(key, frame);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}

package dev.gradus.run.work;

import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import java.util.function.LongSupplier;

/**
 * What a run is computed from.
 *
 * @param key without live changes
 * @param savedLimit bytes that saved states may take now
 */
public record Origin(Lab lab, RunKey key, SharedDataCache shared, LongSupplier savedLimit) {}

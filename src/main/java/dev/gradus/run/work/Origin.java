package dev.gradus.run.work;

import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import java.util.function.LongSupplier;

/**
 * What a run is computed from.
 *
 * @param key what a reset returns to; the live changes in it are made on the way
 * @param goal step up to which the run is prepared
 * @param savedLimit bytes that saved states may take now
 */
public record Origin(Lab lab, RunKey key, long goal, SharedDataCache shared, LongSupplier savedLimit) {}

package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.ParameterValues;

/**
 * Which point is taken next.
 *
 * @param takesFarthest the farthest from those taken, or else the nearest
 * @param seesLastOnly the mistake: only the distance to the last one taken counts
 */
record SamplingRule(boolean takesFarthest, boolean seesLastOnly) {
    static SamplingRule of(ParameterValues values) {
        return new SamplingRule(
                values.get(PointParameters.SAMPLER).equals(PointParameters.FARTHEST),
                Mistake.of(values).contains(Mistake.DISTANCE_TO_LAST_ONLY));
    }
}

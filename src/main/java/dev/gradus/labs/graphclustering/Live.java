package dev.gradus.labs.graphclustering;

import dev.gradus.sim.parameter.ParameterValues;

/** What may change while a run goes on. */
record Live(int walker, int walkLength) {
    static Live of(ParameterValues values) {
        return new Live(values.get(ClusteringParameters.WALKER), values.get(ClusteringParameters.WALK_LENGTH));
    }
}

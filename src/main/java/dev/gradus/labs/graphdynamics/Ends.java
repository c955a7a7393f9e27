package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.parameter.ParameterValues;

/** Where the walks that are looked at begin and end: the live parameters. */
record Ends(int from, int to) {
    static Ends of(ParameterValues values, Scene scene) {
        return new Ends(scene.node(values.get(DynamicsParameters.FROM)), scene.node(values.get(DynamicsParameters.TO)));
    }
}

package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.ForceLayout;
import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.Smoothing;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SymmetricEigen;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/**
 * What a run is about; does not change while it runs.
 *
 * @param layers with the loops that they really have
 * @param spectrum of A, with self loops if they are wanted: what theory goes by
 */
record Scene(
        ParameterValues values,
        UndirectedGraph graph,
        ForceLayout.Positions layout,
        Layers layers,
        SymmetricEigen spectrum,
        Smoothing smoothing) {
    static Scene of(ParameterValues values, Rng rng) {
        UndirectedGraph graph = Given.of(values, rng.copy());
        Layers layers = new Layers(Neighbourhoods.of(graph, loops(values)), Aggregation.of(values));
        boolean wanted = values.get(DynamicsParameters.SELF_LOOPS);
        double[] adjacency = (wanted ? graph.adjacencyWithSelfLoops() : graph.adjacency()).toArray();
        return new Scene(
                values,
                graph,
                ForceLayout.of(graph, rng.named("layout")),
                layers,
                SymmetricEigen.of(new Matrix(graph.nodes(), graph.nodes(), adjacency)),
                Smoothing.of(graph));
    }

    /** How many loops every node has: those of the normalisation or the wanted ones, and the one by accident. */
    static int loops(ParameterValues values) {
        boolean own = Aggregation.of(values) == Aggregation.SYMMETRIC || values.get(DynamicsParameters.SELF_LOOPS);
        boolean accident = Mistake.of(values).contains(Mistake.ACCIDENTAL_SELF_LOOPS);
        return (own ? 1 : 0) + (accident ? 1 : 0);
    }

    Set<Mistake> mistakes() {
        return Mistake.of(values);
    }

    Aggregation aggregation() {
        return layers.aggregation();
    }

    int nodes() {
        return graph.nodes();
    }

    int lastLayer() {
        return values.get(DynamicsParameters.LAYERS);
    }

    /** A node's number, or the last node's. */
    int node(int wanted) {
        return Math.min(wanted, nodes() - 1);
    }

    /**
     * The number of walks of {@code length} edges by the spectrum, Σ_l λ_l^k u_il u_jl; rounded as long as that is safe. Not a
     * number where layers do not count walks.
     */
    double walksInTheory(int from, int to, int length) {
        if (aggregation() != Aggregation.SUM) {
            return Double.NaN;
        }
        double sum = 0;
        for (int l = 0; l < nodes(); l++) {
            sum += Math.pow(spectrum.values()[l], length)
                    * spectrum.vectors().get(from, l)
                    * spectrum.vectors().get(to, l);
        }
        return Math.abs(sum) < 1e12 ? Math.rint(sum) + 0.0 : sum;
    }
}

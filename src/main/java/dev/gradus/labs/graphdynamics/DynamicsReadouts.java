package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step. */
final class DynamicsReadouts {
    static final List<Readout> ALL = List.of(
            Readout.of("layer", "Layer", "How many layers have been applied.").symbol("k"),
            Readout.of(
                    "walks",
                    "Walks",
                    "The entry of the picked row and column: with sum, how many walks of k edges lead from one node to the other."),
            Readout.of(
                            "theoryWalks",
                            "Walks by the spectrum",
                            "The same number from the eigenvalues of A, Σ λᵏ uᵢ uⱼ; always by the right code.")
                    .onlyWhen("aggregation", "sum"),
            Readout.of("largestEntry", "Largest entry", "The largest entry of the matrix."),
            Readout.of(
                    "exact",
                    "Exact",
                    "1 while all entries are whole numbers below 2⁵³; larger ones are shown rounded, but for the exact entry."),
            Readout.of(
                            "rowDistance",
                            "Angle to the leading eigenvector",
                            "How far a node's vector points away from √(degree + 1).")
                    .unit("rad")
                    .over("node")
                    .onlyWhen("aggregation", "symmetric"),
            Readout.of("smoothingRate", "Smoothing in theory", "What theory leaves of the differences between nodes.")
                    .symbol("|λ₂|ᵏ")
                    .onlyWhen("aggregation", "symmetric"),
            Readout.of("triangles", "Triangles", "Threes of nodes that are all joined: trace(A³)/6, without loops.")
                    .withoutHistory(),
            Readout.of(
                            "leadingEigenvalue",
                            "Leading eigenvalue",
                            "Of A: in the long run a layer multiplies the walks by it.")
                    .symbol("λ₁")
                    .withoutHistory());

    private DynamicsReadouts() {}

    /** Fills them in this order. */
    static void fill(Scene scene, Propagation run, Ends ends, double[] readouts) {
        int k = run.number();
        boolean smooths = scene.aggregation() == Aggregation.SYMMETRIC;
        int at = 0;
        readouts[at++] = k;
        readouts[at++] = run.now().at(ends.from(), ends.to());
        readouts[at++] = scene.walksInTheory(ends.from(), ends.to(), k);
        readouts[at++] = run.now().largest();
        readouts[at++] = run.now().fits();
        for (double angle : run.angles()) {
            readouts[at++] = angle;
        }
        readouts[at++] = smooths ? Math.pow(scene.smoothing().secondEigenvalue(), k) : Double.NaN;
        readouts[at++] = scene.graph().triangles();
        readouts[at] = scene.spectrum().values()[0];
    }
}

package dev.gradus.labs.graphclustering;

import dev.gradus.sim.Ending;
import java.util.Locale;

/** Why a run ended, in words. */
final class Endings {
    private static final double FEW = 0.01;

    private Endings() {}

    static Ending of(Pipeline pipeline) {
        if (!pipeline.normalised().isFinite()) {
            return new Ending(
                    "Step 1 divides by degrees that are no numbers: e^{+γ‖xᵢ − xⱼ‖²} of the farthest points is beyond 1e308.",
                    "Similarity must fall with the distance: take the mistake away, or see what it does with γ = 0.01.");
        }
        return pipeline.clustering()
                .filter(_ -> pipeline.finished())
                .map(found -> new Ending(
                        String.format(
                                Locale.ROOT,
                                "All %d starts of k-means have ended; the least inertia is %.6g.",
                                pipeline.restart(),
                                found.inertia()),
                        advice(ClusteringReadouts.agreement(pipeline, found).misassigned(), pipeline)))
                .orElse(Ending.NONE);
    }

    private static String advice(double misassigned, Pipeline pipeline) {
        if (Double.isNaN(misassigned)) {
            return "Give your points classes, and the page counts how many are misassigned.";
        }
        if (misassigned < FEW * pipeline.similarity().size()) {
            return String.format(
                    Locale.ROOT,
                    "Only %.0f points are misassigned: try another γ and see how far this holds.",
                    misassigned);
        }
        return pipeline.setup().features() == Features.COORDINATES
                ? String.format(
                        Locale.ROOT,
                        "%.0f points are misassigned: let k-means see vectors of the graph instead of coordinates.",
                        misassigned)
                : String.format(
                        Locale.ROOT,
                        "%.0f points are misassigned: look in the table for vectors that sit on a single point.",
                        misassigned);
    }
}

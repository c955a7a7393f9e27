package dev.gradus.labs.mlpfromscratch;

import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/** How the weights begin, layer by layer from the input up, row by row. */
final class StartingWeights {
    private static final double TOO_LARGE = 10;

    private StartingWeights() {}

    static List<double[]> draw(Setup setup, Rng rng) {
        return setup.weightShapes().stream()
                .map(shape -> draw(setup.init(), shape, rng))
                .toList();
    }

    private static double[] draw(String init, Shape shape, Rng rng) {
        int wider = Math.max(shape.size(0), shape.size(1));
        return switch (init) {
            case MlpParameters.ZEROS -> new double[shape.count()];
            case MlpParameters.EQUAL -> filled(shape, 1.0 / wider);
            case MlpParameters.LARGE -> normals(shape, Math.sqrt(wider) / TOO_LARGE, rng);
            default -> normals(shape, Math.sqrt(wider), rng);
        };
    }

    private static double[] filled(Shape shape, double value) {
        double[] weights = new double[shape.count()];
        Arrays.fill(weights, value);
        return weights;
    }

    private static double[] normals(Shape shape, double divisor, Rng rng) {
        double[] weights = rng.normals(shape.count());
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= divisor;
        }
        return weights;
    }
}

package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Set;

/**
 * The parameters of one run, read once.
 *
 * @param curves what is compared
 * @param skipped runs of study stepSize whose draws come first in the notebook's stream
 * @param augmentation c of the features [X, c·I]; 0 if there are none
 */
record Setup(
        int regime,
        Order order,
        int n,
        int d,
        double noise,
        double augmentation,
        double ridge,
        List<CurveSpec> curves,
        List<CurveSpec> skipped,
        int iterations,
        Sampling sampling,
        RateSchedule schedule,
        double targetLoss,
        double failureProbability,
        Set<String> mistakes) {
    /** Which curve takes the next update. */
    enum Order {
        PAIRED,
        NOTEBOOK
    }

    static Setup of(ParameterValues values) {
        int regime = Integer.parseInt(values.get(SgdParameters.REGIME));
        Order order = values.get(SgdParameters.STREAM).equals("notebook") ? Order.NOTEBOOK : Order.PAIRED;
        boolean byBatchSize = regime != 4 && values.get(SgdParameters.STUDY).equals("batchSize");
        double ridge = values.get(SgdParameters.RIDGE);
        int n = values.get(SgdParameters.N);
        return new Setup(
                regime,
                order,
                n,
                values.get(SgdParameters.D),
                values.get(SgdParameters.NOISE),
                regime == 4 ? Math.sqrt(n * ridge) : values.get(SgdParameters.AUGMENTATION),
                ridge,
                regime == 4 ? threeWays(values) : byBatchSize ? byBatchSize(values) : byLearningRate(values),
                byBatchSize && order == Order.NOTEBOOK ? byLearningRate(values) : List.of(),
                values.get(SgdParameters.ITERATIONS),
                Sampling.of(values.get(SgdParameters.SAMPLING)),
                RateSchedule.of(values.get(SgdParameters.SCHEDULE)),
                values.get(SgdParameters.TARGET_LOSS),
                values.get(SgdParameters.FAILURE_PROBABILITY),
                values.get(SgdParameters.MISTAKES));
    }

    boolean noiseIsDrawn() {
        return regime >= 3 || noise > 0;
    }

    boolean notebook() {
        return order == Order.NOTEBOOK;
    }

    boolean makes(String mistake) {
        return mistakes.contains(mistake);
    }

    /** c of the features that the given curve sees. */
    double augmentationOf(CurveSpec curve) {
        return regime < 4 || curve.objective() == Objective.AUGMENTED ? augmentation : 0;
    }

    /** Columns of the features that the given curve sees. */
    int columnsOf(CurveSpec curve) {
        return augmentationOf(curve) > 0 ? d + n : d;
    }

    /** Whether some w fits all targets of the given curve: then the noise of its gradient vanishes at the solution. */
    boolean interpolates(CurveSpec curve) {
        return switch (curve.objective()) {
            case RIDGE -> false;
            case CLEAN, AUGMENTED -> true;
            case LEAST_SQUARES -> n <= d || augmentation > 0 || noise == 0;
        };
    }

    int largestBatch() {
        return curves.stream().mapToInt(CurveSpec::batchSize).max().orElse(1);
    }

    Dimension curveDimension() {
        return new Dimension("curve", curves.stream().map(CurveSpec::entry).toList());
    }

    private static List<CurveSpec> byLearningRate(ParameterValues values) {
        int batchSize = values.get(SgdParameters.BATCH_SIZE);
        return values.get(SgdParameters.LEARNING_RATES).stream()
                .map(rate -> CurveSpec.ofLearningRate(rate, batchSize))
                .toList();
    }

    private static List<CurveSpec> byBatchSize(ParameterValues values) {
        double learningRate = values.get(SgdParameters.LEARNING_RATE);
        return values.get(SgdParameters.BATCH_SIZES).stream()
                .map(batchSize -> CurveSpec.ofBatchSize(learningRate, batchSize))
                .toList();
    }

    private static List<CurveSpec> threeWays(ParameterValues values) {
        double learningRate = values.get(SgdParameters.LEARNING_RATE);
        int batchSize = values.get(SgdParameters.BATCH_SIZE);
        return List.of(
                new CurveSpec(Dimension.Entry.of("ridge penalty"), Objective.RIDGE, learningRate, batchSize),
                new CurveSpec(Dimension.Entry.of("targets without noise"), Objective.CLEAN, learningRate, batchSize),
                new CurveSpec(Dimension.Entry.of("augmented features"), Objective.AUGMENTED, learningRate, batchSize));
    }
}

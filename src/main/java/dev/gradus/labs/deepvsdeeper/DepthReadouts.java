package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.Arrays;
import java.util.List;

/** The numbers of a step, and how they come about. */
final class DepthReadouts {
    private static final String CURVE = "curve";

    static final List<Readout> ALL = List.of(
            Readout.of("trainLoss", "Training loss", "Mean loss over the batch that the next update will use.")
                    .over(CURVE),
            Readout.of(
                            "trainError",
                            "Training error",
                            "Share of all training examples that are classified wrongly; measured at every 20th step.")
                    .over(CURVE),
            Readout.of(
                            "testError",
                            "Test error",
                            "Share of all test examples that are classified wrongly; measured at every 20th step.")
                    .over(CURVE),
            Readout.of(
                    "copyError",
                    "Within reach by copying",
                    "Least training error that the shallower net has had: a deeper one could copy it, and pass on the rest."),
            Readout.of("learnedAt", "Learned at", "First measured step at which the training error was 5 % or less.")
                    .unit("step")
                    .over(CURVE)
                    .withoutHistory(),
            Readout.of(
                            "gradientNorm",
                            "Gradient norm",
                            "Frobenius norm of every layer's weight gradient; looked at at every 5th step. The shallower net "
                                    + "has none beyond its last layer.")
                    .symbol("‖∇W‖")
                    .over(CURVE, "layer"),
            Vocabulary.divergedAt().over(CURVE).withoutHistory(),
            Vocabulary.parameterCount().over(CURVE),
            Vocabulary.epoch());

    private DepthReadouts() {}

    /** Fills {@code out} in the order above. */
    static void fill(TwinTraining training, Setup setup, double copyError, double[] out) {
        Measured first = training.twins().get(0).measured();
        Measured second = training.twins().get(1).measured();
        double[] head = {
            first.loss(),
            second.loss(),
            first.trainError(),
            second.trainError(),
            first.testError(),
            second.testError(),
            copyError,
            first.learnedAt(),
            second.learnedAt()
        };
        System.arraycopy(head, 0, out, 0, head.length);
        int next = head.length;
        for (Measured twin : List.of(first, second)) {
            double[] norms = twin.norms();
            System.arraycopy(norms, 0, out, next, norms.length);
            Arrays.fill(out, next + norms.length, next + setup.mostLayers(), Double.NaN);
            next += setup.mostLayers();
        }
        for (Twin twin : training.twins()) {
            out[next++] = twin.divergedAt();
        }
        for (Architecture network : setup.networks()) {
            out[next++] = network.parameterCount(TaskSource.of(setup.data()).kind());
        }
        out[next] = training.epochs();
    }
}

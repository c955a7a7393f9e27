package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** What is known of one network, and shown until it is measured again. Owner: one simulation. */
final class Measured {
    /** Steps between two measurements of errors and similarity. */
    static final int ERRORS_EVERY = 20;

    /** Steps between two pictures of the plane, which cost as much as ten updates. */
    static final int PICTURE_EVERY = 100;

    /** Steps between two looks at the gradient's norms. */
    static final int NORMS_EVERY = 5;

    /** A training error that counts as learned. */
    static final double LEARNED = 0.05;

    private double loss = Double.NaN;
    private double trainError = Double.NaN;
    private double testError = Double.NaN;
    private double learnedAt = Double.NaN;
    private double[] norms;
    private double[] similarity;
    private byte[] picture;

    Measured(Architecture architecture, Task task) {
        this.norms = new double[architecture.depth()];
        this.similarity = new double[architecture.hiddenLayers()];
        this.picture = new byte[task.kind() == Task.Kind.POINTS ? Plane.SIDE * Plane.SIDE : 0];
        Arrays.fill(norms, Double.NaN);
        Arrays.fill(similarity, Double.NaN);
    }

    double loss() {
        return loss;
    }

    double trainError() {
        return trainError;
    }

    double testError() {
        return testError;
    }

    /** First measured step at which the training error was 5 % or less; not a number before. */
    double learnedAt() {
        return learnedAt;
    }

    double[] norms() {
        return norms;
    }

    double[] similarity() {
        return similarity;
    }

    byte[] picture() {
        return picture;
    }

    void lost(double newLoss) {
        loss = newLoss;
    }

    void looked(double[] newNorms) {
        System.arraycopy(newNorms, 0, norms, 0, norms.length);
    }

    void evaluated(Evaluation evaluation, double[] newSimilarity, long step) {
        trainError = evaluation.trainError();
        testError = evaluation.testError();
        if (step % PICTURE_EVERY == 0) {
            picture = evaluation.picture();
        }
        similarity = newSimilarity;
        if (Double.isNaN(learnedAt) && trainError <= LEARNED) {
            learnedAt = step;
        }
    }

    void save(StateWriter out) {
        out.reals(new double[] {loss, trainError, testError, learnedAt});
        out.reals(norms);
        out.reals(similarity);
        out.bytes(picture);
    }

    void restore(StateReader in) {
        double[] numbers = in.reals();
        loss = numbers[0];
        trainError = numbers[1];
        testError = numbers[2];
        learnedAt = numbers[3];
        norms = in.reals();
        similarity = in.reals();
        picture = in.bytes();
    }
}

package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.kernel.SlicedWork;
import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.online.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is looked at between two samples: the test set, and at the start and after each epoch also the gradient, on a training
 * image that the network gets wrong. Weights are as before at the end.
 */
final class Audit implements SlicedWork {
    private static final int ENTRIES = 200;
    private static final int CANDIDATES = 1_000;
    private static final int PIECE = 32;

    private final Training training;
    private final TestEvaluation evaluation;
    private final boolean checks;
    private Optional<GradientCheck> check = Optional.empty();
    private int candidate;

    private Audit(Training training, boolean checks) {
        this.training = training;
        this.checks = checks;
        evaluation = new TestEvaluation(training.network(), training.pictures().test(), training.eye());
    }

    /** What is due after {@code step} steps. */
    static Optional<Audit> dueAt(long step, Training training) {
        boolean ends = step % training.setup().epochSize() == 0;
        return ends || step % TrainingWindow.SIZE == 0 ? Optional.of(new Audit(training, ends)) : Optional.empty();
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        if (!evaluation.advance(pause)) {
            return false;
        }
        return !checks || checkGradient(pause);
    }

    TestScore score() {
        return evaluation.score();
    }

    /** Relative error of W1, b1, W2, …; empty if the gradient is not looked at. */
    Optional<double[]> gradientErrors() {
        return check.map(GradientCheck::relativeErrors);
    }

    private boolean checkGradient(BooleanSupplier pause) {
        while (check.isEmpty()) {
            if (isWrong(candidate) || candidate == lastCandidate()) {
                check = Optional.of(begin(candidate));
            }
            candidate++;
            if (candidate % PIECE == 0 && pause.getAsBoolean()) {
                return false;
            }
        }
        return check.get().advance(pause);
    }

    private int lastCandidate() {
        return Math.min(CANDIDATES, training.setup().epochSize()) - 1;
    }

    private boolean isWrong(int image) {
        LabelledImages images = training.pictures().train();
        training.network().forward(training.eye().see(images, image));
        return training.network().guess() != images.label(image);
    }

    private GradientCheck begin(int image) {
        Network network = training.network();
        LabelledImages images = training.pictures().train();
        int label = images.label(image);
        network.forward(training.eye().see(images, image));
        network.backward(label);
        Map<String, Double> steps = steps(network);
        return new GradientCheck(
                network.parameters(),
                network.gradients(),
                () -> {
                    network.forward(training.eye().see(images, image));
                    return network.loss(label);
                },
                new GradientCheck.Effort(
                        ENTRIES, parameter -> steps.getOrDefault(parameter.name(), GradientCheck.STEP)));
    }

    /** A weight is moved by so little that no sum moves by more than h, however large the inputs are. */
    private static Map<String, Double> steps(Network network) {
        Map<String, Double> steps = new HashMap<>();
        for (int l = 0; l < network.layers().size(); l++) {
            double largest = network.largestInput(l);
            steps.put(network.layers().get(l).weight().name(), GradientCheck.STEP / Math.max(1, largest));
        }
        return steps;
    }
}

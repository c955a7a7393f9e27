package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The numbers of every step, declared and filled in the same order. */
final class SensingReadouts {
    static final List<Readout> DECLARED = List.of(
            Vocabulary.trainLoss().symbol("f").over("curve"),
            Readout.of("distance", "Distance", "How far UUᵀ is from the true matrix.")
                    .symbol("‖UUᵀ − X*‖")
                    .over("curve"),
            Readout.of("relativeDistance", "Relative distance", "The same as a share of the size of X*; 1 for U = 0.")
                    .over("curve"),
            Readout.of(
                            "effectiveRank",
                            "Effective rank",
                            "exp of the entropy of the shares σ_i²/Σσ_j²: k equal singular values count as k. Every 10 steps.")
                    .over("curve"),
            Readout.of("singularValue", "Singular value", "The ten largest singular values of U. Every 10 steps.")
                    .symbol("σ")
                    .over("curve", "index"),
            Vocabulary.gradientNorm().symbol("‖∇f‖").over("curve"),
            Vocabulary.divergedAt().over("curve"),
            Readout.of("lambdaMax", "Largest eigenvalue", "λ₁(X*), the unit of the learning rate.")
                    .symbol("λ₁")
                    .withoutHistory(),
            Readout.of("unknowns", "Unknowns", "d(d + 1)/2, the numbers that a symmetric matrix is made of.")
                    .formula("dimension*(dimension + 1)/2", "dimension")
                    .withoutHistory());

    private static final List<ToDoubleFunction<Descent>> BEFORE_VALUES =
            List.of(Descent::loss, Descent::distance, Descent::relativeDistance, Descent::effectiveRank);
    private static final List<ToDoubleFunction<Descent>> AFTER_VALUES =
            List.of(Descent::gradientNorm, Descent::divergedAt);

    private SensingReadouts() {}

    static void fill(Setup setup, Descents descents, double[] readouts) {
        int slot = fill(BEFORE_VALUES, descents, readouts, 0);
        for (Descent descent : descents.all()) {
            for (int i = 0; i < Setup.SHOWN_VALUES; i++) {
                readouts[slot++] = descent.singularValue(i);
            }
        }
        slot = fill(AFTER_VALUES, descents, readouts, slot);
        readouts[slot] = descents.target().largest();
        readouts[slot + 1] = setup.unknowns();
    }

    /** A curve that has left every number is undefined. */
    private static int fill(
            List<ToDoubleFunction<Descent>> numbers, Descents descents, double[] readouts, int firstSlot) {
        int slot = firstSlot;
        for (ToDoubleFunction<Descent> number : numbers) {
            for (Descent descent : descents.all()) {
                double value = number.applyAsDouble(descent);
                readouts[slot++] = Double.isFinite(value) ? value : Double.NaN;
            }
        }
        return slot;
    }
}

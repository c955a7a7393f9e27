package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of every step; first those of each curve, then those of the bowl. */
final class QuadraticReadouts {
    private static final String CURVE = "curve";

    /** One number a curve, in this order. */
    static final List<Readout> PER_CURVE = List.of(
            curve("w1", "First coordinate", "Where the descent stands along w₁.", "w₁"),
            curve("w2", "Second coordinate", "Where the descent stands along w₂.", "w₂"),
            Vocabulary.loss().over(CURVE).formula("(a*w1^2 + b*w2^2)/2", "a", "b", "w1", "w2"),
            Vocabulary.gradientNorm().over(CURVE),
            curve("distance", "Distance", "How far the descent is from the minimum.", "‖w‖")
                    .formula("sqrt(w1^2 + w2^2)", "w1", "w2"),
            curve(
                    "theoryLoss",
                    "Loss in theory",
                    "Loss of the closed form w_i(0)·ρ_i^t for gradient descent without noise.",
                    "L(ρᵗw)"),
            curve("rho1", "Factor along w₁", "What one step multiplies w₁ by: 1 − ηa.", "ρ₁"),
            curve("rho2", "Factor along w₂", "What one step multiplies w₂ by: 1 − ηb.", "ρ₂"),
            curve(
                    "spectralRadius",
                    "Spectral radius",
                    "Factor per step of the slowest part in the long run; below 1 the right code converges.",
                    "r"),
            Vocabulary.convergedAt().over(CURVE),
            Vocabulary.divergedAt().over(CURVE));

    /** Constants of the bowl, in this order. */
    static final List<Readout> ONCE = List.of(
            once("conditionNumber", "Condition number", "Steepest over flattest curvature.", "κ")
                    .formula("max(a, b)/min(a, b)", "a", "b"),
            once(
                            "stabilityLimit",
                            "Stability limit",
                            "Gradient descent converges below this learning rate.",
                            "2/max(a,b)")
                    .formula("2/max(a, b)", "a", "b"),
            once(
                            "bestLearningRate",
                            "Best learning rate",
                            "The learning rate whose slowest factor is smallest.",
                            "2/(a+b)")
                    .formula("2/(a + b)", "a", "b"),
            once("bestRate", "Best rate", "The slowest factor at the best learning rate.", "(κ−1)/(κ+1)")
                    .formula("(conditionNumber - 1)/(conditionNumber + 1)", "conditionNumber"));

    private QuadraticReadouts() {}

    private static Readout curve(String name, String label, String help, String symbol) {
        return Readout.of(name, label, help).symbol(symbol).over(CURVE);
    }

    private static Readout once(String name, String label, String help, String symbol) {
        return Readout.of(name, label, help).symbol(symbol).withoutHistory();
    }
}

package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.frame.Readout;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The numbers of every step, declared and filled in the same order. */
final class SgdReadouts {
    static final List<Readout> DECLARED = List.of(
            perCurve("loss", "loss", "(1/n)‖Xw − y‖² on all rows, on the curve's own features and targets."),
            perCurve(
                    "squaredDistance",
                    "‖w − w*‖²",
                    "Squared distance to the solution; regime 4 looks at the first d weights."),
            perCurve("rowSpaceEnergy", "row-space energy", "Part of ‖w − w*‖² in the space that the rows span."),
            perCurve(
                    "nullSpaceEnergy",
                    "null-space energy",
                    "Part of ‖w − w*‖² that no row sees; it stays where it starts, at 0."),
            perCurve("bound", "Lyapunov bound", "Bound on the expected loss; for curves with B = 1 and a perfect fit."),
            perCurve("floor", "floor", "Mean of ‖w − w*‖² over the last complete block of updates 2^k … 2^(k+1) − 1."),
            perCurve(
                    "markovSteps",
                    "T by Markov",
                    "Updates after which the loss is below ε with probability 1 − δ, by the bound."),
            perCurve("divergedAt", "diverged at", "First step with a loss above 1e12 times the first one."),
            once(
                    "sigmaMaxSquared",
                    "largest σ²",
                    "Largest squared singular value of X/√n, augmented in regimes 3 and 4."),
            once("sigmaMinSquared", "smallest σ²", "Smallest squared singular value of X/√n that is not 0."),
            once("betaSquared", "β²", "Largest squared length of a row."),
            once("lyapunovC1", "c₁", "4σ²_min/n, σ of X itself.").formula("4*sigmaMinSquared", "sigmaMinSquared"),
            once("lyapunovC2", "c₂", "4σ²_max·β²/n, σ of X itself.")
                    .formula("4*sigmaMaxSquared*betaSquared", "sigmaMaxSquared", "betaSquared"),
            once("learningRateBound", "c₁/c₂", "Learning rates below it are sure to contract ‖X(w − w*)‖² for B = 1.")
                    .formula("lyapunovC1/lyapunovC2", "lyapunovC1", "lyapunovC2"),
            once("bestLearningRate", "c₁/(2c₂)", "Where that bound contracts fastest.")
                    .formula("lyapunovC1/(2*lyapunovC2)", "lyapunovC1", "lyapunovC2"),
            once(
                            "learningRateBoundDistance",
                            "1/β²",
                            "Learning rates below it are sure to contract ‖w − w*‖² for B = 1.")
                    .formula("1/betaSquared", "betaSquared"),
            once("minNormGap", "‖w_true − w*‖²", "How far the solution is from the weights that made the targets."),
            Readout.of("activeCurve", "active curve", "The curve that takes the updates, in the notebook's stream."),
            Readout.of("iteration", "iteration", "Updates that the active curve has taken, in the notebook's stream."));

    private static final List<ToDoubleFunction<Trajectory>> PER_CURVE = List.of(
            Trajectory::loss,
            Trajectory::squaredDistance,
            curve -> curve.descent().rowSpaceEnergy(),
            _ -> 0,
            Trajectory::bound,
            Trajectory::floor,
            Trajectory::markovSteps,
            Trajectory::divergedAt);

    private final List<Trajectory> curves;
    private final UpdateOrder order;
    private final double[] constants;

    /** Constants are worked out once. */
    SgdReadouts(Setup setup, Problem problem, List<Trajectory> curves, UpdateOrder order) {
        this.curves = curves;
        this.order = order;
        Theory theory = Theory.of(problem, setup.augmentation());
        constants = new double[] {
            theory.sigmaMaxSquared(),
            theory.sigmaMinSquared(),
            theory.betaSquared(),
            theory.c1(),
            theory.c2(),
            theory.learningRateBound(),
            theory.bestLearningRate(),
            theory.learningRateBoundDistance(),
            curves.getFirst().solution().gap()
        };
    }

    void fill(double[] readouts) {
        int slot = 0;
        for (ToDoubleFunction<Trajectory> readout : PER_CURVE) {
            for (int curve = 0; curve < curves.size(); curve++) {
                readouts[slot++] = order.begun(curve) ? readout.applyAsDouble(curves.get(curve)) : Double.NaN;
            }
        }
        System.arraycopy(constants, 0, readouts, slot, constants.length);
        readouts[slot + constants.length] = order.activeCurve();
        readouts[slot + constants.length + 1] = order.iteration();
    }

    private static Readout perCurve(String name, String label, String help) {
        return Readout.of(name, label, help).over("curve");
    }

    private static Readout once(String name, String label, String help) {
        return Readout.of(name, label, help).withoutHistory();
    }
}

package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.Ending;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Why a run ended, in words. */
final class Endings {
    private Endings() {}

    static Ending of(Setup setup, List<Trajectory> curves, UpdateOrder order) {
        if (curves.stream().allMatch(Trajectory::diverged)) {
            return diverged(curves);
        }
        if (order.finished()) {
            String what =
                    "Every curve has taken its " + String.format(Locale.ROOT, "%,d", setup.iterations()) + " updates.";
            return new Ending(
                    what, "Set more iterations, or the paired stream, which goes on for as long as you like.");
        }
        return Ending.NONE;
    }

    private static Ending diverged(List<Trajectory> curves) {
        Trajectory last = curves.stream()
                .max(Comparator.comparingDouble(Trajectory::divergedAt))
                .orElseThrow();
        double bound = last.theory().learningRateBoundDistance();
        String what = String.format(
                Locale.ROOT,
                "The last curve diverged at step %.0f with η = %s: its loss had grown to more than 1e12 times the first.",
                last.divergedAt(),
                number(last.spec().learningRate()));
        String advice = String.format(
                Locale.ROOT,
                "Take a smaller step: for one row per update theory promises convergence below 1/β² = %s, larger"
                        + " minibatches bear more; the bound from ‖X(w − w*)‖² asks for η < %s.",
                number(bound),
                number(last.theory().learningRateBound()));
        return new Ending(what, advice);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}

package dev.gradus.labs.sgdinterpolation;

/** Where curves are heading for, in the coordinates of their problem. Immutable; curves with one goal share it. */
sealed interface Solution permits DualSolution, SingularSolution {
    /** Weights at 0 that will go there. */
    Descent start();

    /** ‖w* − truth‖². */
    double gap();

    static Solution of(Problem problem, Setup setup, CurveSpec curve) {
        return problem.key().form() == ProblemKey.Form.DUAL
                ? new DualSolution(problem, setup.augmentationOf(curve), Yardstick.of(setup, curve))
                : new SingularSolution(problem, setup, curve);
    }
}

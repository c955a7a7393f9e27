package dev.gradus.labs.sgdinterpolation;

import dev.gradus.linalg.SquaredSpectrum;

/**
 * What is known about SGD with one row per update on consistent equations, features A = [X, c·I]. With the Lyapunov
 * function L = ‖A(w − w*)‖²,
 *
 * <p>E[L_{t+1}] ≤ (1 − c₁η + c₂η²)·L_t, c₁ = 4σ²_min/n, c₂ = 4σ²_max·β²/n, β² = max_i ‖a_i‖².
 *
 * @param spectrum σ_i²(A/√n), largest first
 * @param betaSquared β²
 */
record Theory(double[] spectrum, double betaSquared) {
    static Theory of(Problem problem, double augmentation) {
        int n = problem.n();
        double shift = augmentation * augmentation;
        double[] spectrum = new double[problem.rank()];
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = problem.curvatures()[i] / n;
        }
        return new Theory(
                augmentation > 0 ? SquaredSpectrum.augmented(spectrum, n, shift / n) : spectrum,
                problem.largestRow() + shift);
    }

    double sigmaMaxSquared() {
        return spectrum[0];
    }

    double sigmaMinSquared() {
        return SquaredSpectrum.smallestNonZero(spectrum);
    }

    /** 4σ²_min/n, σ of A itself. */
    double c1() {
        return 4 * sigmaMinSquared();
    }

    /** 4σ²_max·β²/n. */
    double c2() {
        return 4 * sigmaMaxSquared() * betaSquared;
    }

    /** Steps below c₁/c₂ contract. */
    double learningRateBound() {
        return c1() / c2();
    }

    /** c₁/(2c₂), where the bound contracts fastest. */
    double bestLearningRate() {
        return c1() / (2 * c2());
    }

    /** 1/β²: below it ‖w − w*‖² shrinks in expectation. */
    double learningRateBoundDistance() {
        return 1 / betaSquared;
    }

    /** −c₁η + c₂η²: what one step adds to the factor 1. */
    double growth(double learningRate) {
        return learningRate * (c2() * learningRate - c1());
    }

    /**
     * Steps after which P(L_T/n ≥ ε) ≤ δ by Markov's inequality: E[L_T]/ε ≤ δ, so T = ⌈ln(εδ/L_0)/ln ρ⌉.
     *
     * @return not a number if the bound does not contract
     */
    static double markovSteps(double growth, double initialLoss, double allowed) {
        if (!(growth < 0)) {
            return Double.NaN;
        }
        return initialLoss <= allowed ? 0 : Math.ceil(Math.log(allowed / initialLoss) / Math.log1p(growth));
    }
}

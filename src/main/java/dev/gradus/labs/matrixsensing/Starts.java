package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import java.util.Arrays;

/** Where descents begin: at α·W, in the units of the run. */
final class Starts {
    private Starts() {}

    /** W [d, R]: Gaussian, or by mistake uniform and positive. */
    static double[] drawn(Setup setup, Target target, Rng rng) {
        int entries = target.size() * setup.factorRank();
        return setup.makes(SensingParameters.POSITIVE_START) ? rng.uniforms(entries, 0, 1) : rng.normals(entries);
    }

    /** α·W, or by mistake the solution, with columns of zeros where it has fewer. */
    static double[] scaled(Setup setup, Target target, double alpha, double[] drawn) {
        if (setup.makes(SensingParameters.START_AT_SOLUTION)) {
            return solution(setup, target);
        }
        return Arrays.stream(drawn).map(entry -> alpha * target.unit() * entry).toArray();
    }

    private static double[] solution(Setup setup, Target target) {
        double[] start = new double[target.size() * setup.factorRank()];
        int common = Math.min(target.rank(), setup.factorRank());
        for (int i = 0; i < target.size(); i++) {
            for (int j = 0; j < common; j++) {
                start[i * setup.factorRank() + j] = target.factor().get(i * target.rank() + j);
            }
        }
        return start;
    }
}

package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Set;

/**
 * What one update follows, read once from the parameters.
 *
 * @param learningRates η of every curve
 * @param momentum β, and β₁ of Adam
 * @param secondMoment memory of the squared gradient
 * @param noise σ, standard deviation of the noise on each component of the gradient
 */
record UpdateSettings(
        Method method,
        List<Double> learningRates,
        double momentum,
        double secondMoment,
        double epsilon,
        double noise,
        Set<String> mistakes) {
    static UpdateSettings of(ParameterValues values) {
        return new UpdateSettings(
                Method.of(values.get(QuadraticParameters.OPTIMIZER)),
                QuadraticParameters.learningRates(values),
                values.get(QuadraticParameters.MOMENTUM),
                values.get(QuadraticParameters.SECOND_MOMENT),
                values.get(QuadraticParameters.EPSILON),
                values.get(QuadraticParameters.GRADIENT_NOISE),
                values.get(QuadraticParameters.MISTAKES));
    }

    /** Whether w_i(t) = ρ_i^t·w_i(0) describes the right code. */
    boolean hasClosedForm() {
        return method == Method.GD && noise == 0;
    }

    boolean has(String mistake) {
        return mistakes.contains(mistake);
    }
}

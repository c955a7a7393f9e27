package dev.gradus.labs.matrixsensing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient against central differences of the loss. */
class MeasuredGradientTest {
    private static final double STEP = 1e-5;
    private static final int SIZE = 6;
    private static final int COLUMNS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"", SensingParameters.MISSING_TRANSPOSE, SensingParameters.ROWWISE_PRODUCT})
    void onlyTheRightOneAgreesWithCentralDifferences(String mistake) {
        Setup setup = setup(mistake.isEmpty() ? Set.of() : Set.of(mistake));
        Measurements measurements = new MeasurementsPreparation(MeasurementsKey.of(setup, 1))
                .advance(Budget.UNLIMITED)
                .orElseThrow();
        double[] u = new Rng(5).normals(SIZE * COLUMNS);
        double[] gradient = gradient(setup, measurements, u);
        double[] differences = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            double[] above = u.clone();
            double[] below = u.clone();
            above[i] += STEP;
            below[i] -= STEP;
            differences[i] = (loss(setup, measurements, above) - loss(setup, measurements, below)) / (2 * STEP);
        }
        if (mistake.isEmpty()) {
            assertThat(relative(gradient, differences)).isLessThan(1e-7);
        } else {
            assertThat(relative(gradient, differences)).isGreaterThan(0.1);
        }
    }

    private static Setup setup(Set<String> mistakes) {
        return new Setup(SIZE, 2, COLUMNS, 17, false, false, List.of(1.0), 0.1, 0, mistakes);
    }

    private static double loss(Setup setup, Measurements measurements, double[] u) {
        return measured(setup, measurements, u).loss();
    }

    /** The second array that a descent saves. */
    private static double[] gradient(Setup setup, Measurements measurements, double[] u) {
        StateWriter out = new StateWriter();
        measured(setup, measurements, u).save(out);
        StateReader in = new StateReader(out.toBytes());
        in.reals();
        return in.reals();
    }

    private static Descent measured(Setup setup, Measurements measurements, double[] u) {
        Target target = Target.of(setup, measurements);
        Descent descent = new Descent(target, Sums.of(setup, measurements), setup.measurements(), u.clone());
        descent.begin();
        new MeasurementPass(measurements.key()).advance(List.of(descent), Budget.UNLIMITED);
        descent.finish(0);
        return descent;
    }

    private static double relative(double[] a, double[] b) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < a.length; i++) {
            difference += (a[i] - b[i]) * (a[i] - b[i]);
            size += b[i] * b[i];
        }
        return Math.sqrt(difference / size);
    }
}

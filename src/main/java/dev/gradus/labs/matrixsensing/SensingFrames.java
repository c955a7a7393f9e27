package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series of a step, made from the descents as they stand. */
record SensingFrames(Setup setup, Descents descents, RateHistory rates) {
    static final String PRODUCT = "product";
    static final String TARGET = "target";
    static final String SINGULAR_THEORY = "singularTheory";

    static final List<SeriesSpec> DECLARED = List.of(
            SeriesSpec.of(PRODUCT, "UUᵀ of the shown curve, on the scale of X*.")
                    .storedAs(Storage.U8),
            SeriesSpec.of(TARGET, "X*.").onceOnly().storedAs(Storage.U8),
            SeriesSpec.of(
                    SINGULAR_THEORY,
                    "Singular values that infinitely many measurements would give the shown curve, one for each direction of"
                            + " X*."));

    Frame at(long step) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(PRODUCT, grid(descents.all().get(setup.shown()).product()));
        series.put(TARGET, grid(descents.target().matrix().doubles().clone()));
        series.put(SINGULAR_THEORY, theory().until(step));
        return new Frame(step, series);
    }

    private SingularTheory theory() {
        return new SingularTheory(descents.target().eigenvalues(), descents.startShares(setup.shown()), rates);
    }

    /** On one scale for both matrices; what is infinite is undefined. */
    private Grid grid(double[] values) {
        double reach = Arrays.stream(descents.target().matrix().doubles())
                .map(Math::abs)
                .max()
                .orElse(1);
        Arrays.setAll(values, i -> Double.isFinite(values[i]) ? values[i] : Double.NaN);
        return new Grid(List.of(setup.size(), setup.size()), values, new Grid.Domain(-reach, reach));
    }
}

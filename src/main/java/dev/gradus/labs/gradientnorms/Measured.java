package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is measured now and then, and shown until it is measured again. Owner: one simulation. */
final class Measured {
    /** Steps between two looks at the hidden layers. */
    static final int ACTIVITY_EVERY = 10;

    private final EpochNorms epoch;
    private List<LayerActivity> activity;
    private double testLoss = Double.NaN;
    private double testAccuracy = Double.NaN;

    Measured(Setup setup) {
        epoch = new EpochNorms(setup.layers());
        activity = Collections.nCopies(setup.hiddenLayers(), LayerActivity.UNKNOWN);
    }

    EpochNorms epoch() {
        return epoch;
    }

    List<LayerActivity> activity() {
        return activity;
    }

    double testLoss() {
        return testLoss;
    }

    double testAccuracy() {
        return testAccuracy;
    }

    void look(GradientPass pass) {
        activity = pass.activity();
    }

    void tested(Evaluation evaluation) {
        testLoss = evaluation.loss();
        testAccuracy = evaluation.accuracy();
    }

    void save(StateWriter out) {
        epoch.save(out);
        out.real(testLoss);
        out.real(testAccuracy);
        out.number(activity.size());
        activity.forEach(layer -> out.reals(new double[] {layer.mean(), layer.deviation(), layer.deadShare()}));
    }

    void restore(StateReader in) {
        epoch.restore(in);
        testLoss = in.real();
        testAccuracy = in.real();
        int layers = Math.toIntExact(in.number());
        List<LayerActivity> restored = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            double[] numbers = in.reals();
            restored.add(new LayerActivity(numbers[0], numbers[1], numbers[2]));
        }
        activity = restored;
    }
}

package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;

/** Five predictions and nothing behind them: an update moves each along its own part of the loss. */
final class MaskedLoss implements Part {
    private final Labelled data;
    private final Mask mask;
    private final Rng rng;
    private List<Double> predictions;
    private double learningRate;
    private double[] logits;

    MaskedLoss(ParameterValues values, Rng rng) {
        this.data = Labelled.of(values, rng);
        this.mask = new Mask(data, Mistake.of(values));
        this.rng = rng;
        this.predictions = values.get(MessageParameters.PREDICTIONS);
        this.learningRate = values.get(MessageParameters.LEARNING_RATE);
        this.logits = logits(predictions);
    }

    /** z ← z − η ∂L/∂z. */
    @Override
    public Progress next(Budget budget) {
        double[] gradient = mask.gradient(logits);
        for (int node = 0; node < logits.length; node++) {
            logits[node] -= learningRate * gradient[node];
        }
        return Progress.STEPPED;
    }

    @Override
    public void read(double[] readouts) {
        mask.read(logits, readouts);
    }

    @Override
    public Map<String, Series> series() {
        return MessageFrames.ofNodes(mask, logits, rng);
    }

    /** Predictions are set anew only if they are others than before: an update must not be undone by another change. */
    @Override
    public void adopt(ParameterValues live) {
        learningRate = live.get(MessageParameters.LEARNING_RATE);
        List<Double> wanted = live.get(MessageParameters.PREDICTIONS);
        if (!wanted.equals(predictions)) {
            predictions = wanted;
            logits = logits(wanted);
        }
    }

    @Override
    public void save(StateWriter out) {
        out.reals(logits);
        out.reals(predictions.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void restore(StateReader in) {
        logits = in.reals();
        predictions = java.util.Arrays.stream(in.reals()).boxed().toList();
    }

    private static double[] logits(List<Double> predictions) {
        return predictions.stream().mapToDouble(p -> Math.log(p / (1 - p))).toArray();
    }
}

package dev.gradus.labs.quadraticdescent;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList.Point;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All curves, step by step; a step takes microseconds and is never split. */
final class QuadraticSimulation implements Simulation {
    private final Bowl bowl;
    private final List<Curve> curves;
    private final QuadraticSeries series;
    private final Rng rng;
    private final double[] noise = new double[2];
    private UpdateSettings settings;
    private long step = -1;

    QuadraticSimulation(ParameterValues values, Rng rng) {
        Point start = values.get(QuadraticParameters.START).getFirst();
        this.bowl = QuadraticParameters.bowl(values);
        this.settings = UpdateSettings.of(values);
        this.curves = Stream.generate(() -> new Curve(bowl, start.x(), start.y()))
                .limit(settings.learningRates().size())
                .toList();
        this.series = new QuadraticSeries(bowl, start);
        this.rng = rng;
    }

    @Override
    public Progress advance(Budget budget) {
        if (step >= 0) {
            drawNoise();
            for (int i = 0; i < curves.size(); i++) {
                curves.get(i).update(step + 1, settings.learningRates().get(i), settings, noise);
            }
        }
        step++;
        return allDiverged() ? Progress.DIVERGED : Progress.STEPPED;
    }

    /** One draw a step, the same for every curve, so that only the learning rate tells them apart. */
    private void drawNoise() {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = settings.noise() > 0 ? settings.noise() * rng.normal() : 0;
        }
    }

    private boolean allDiverged() {
        return curves.stream().noneMatch(curve -> curve.divergedAt() == Curve.NEVER);
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        int count = curves.size();
        for (int i = 0; i < count; i++) {
            double[] numbers = numbers(i);
            for (int k = 0; k < numbers.length; k++) {
                readouts[k * count + i] = numbers[k];
            }
        }
        double[] once = {bowl.conditionNumber(), bowl.stabilityLimit(), bowl.bestLearningRate(), bowl.bestRate()};
        System.arraycopy(once, 0, readouts, QuadraticReadouts.PER_CURVE.size() * count, once.length);
    }

    /** In the order of {@link QuadraticReadouts#PER_CURVE}. */
    private double[] numbers(int index) {
        Curve curve = curves.get(index);
        double learningRate = settings.learningRates().get(index);
        double[] gradient = curve.gradient(settings);
        return new double[] {
            curve.weight(0),
            curve.weight(1),
            curve.loss(),
            Math.hypot(gradient[0], gradient[1]),
            curve.distance(),
            settings.hasClosedForm() ? curve.closedFormLoss(step, learningRate) : Double.NaN,
            bowl.factor(0, learningRate),
            bowl.factor(1, learningRate),
            spectralRadius(learningRate),
            stepOrUndefined(curve.convergedAt()),
            stepOrUndefined(curve.divergedAt())
        };
    }

    private double spectralRadius(double learningRate) {
        Method method = settings.method();
        double beta = settings.momentum();
        return Math.max(
                method.spectralRadius(learningRate * bowl.a(), beta),
                method.spectralRadius(learningRate * bowl.b(), beta));
    }

    private static double stepOrUndefined(long step) {
        return step == Curve.NEVER ? Double.NaN : step;
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new Frame(step, series.at(curves, settings.learningRates()));
    }

    @Override
    public void adopt(ParameterValues live) {
        UpdateSettings adopted = UpdateSettings.of(live);
        for (int i = 0; i < curves.size(); i++) {
            boolean sameRate = adopted.learningRates()
                    .get(i)
                    .equals(settings.learningRates().get(i));
            if (!sameRate || adopted.noise() != settings.noise()) {
                curves.get(i).anchor(step);
            }
        }
        settings = adopted;
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        out.generator(rng);
        curves.forEach(curve -> curve.save(out));
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        in.generator(rng);
        curves.forEach(curve -> curve.restore(in));
    }

    @Override
    public Ending ending() {
        return allDiverged() ? new DivergenceText(bowl, settings).of(curves) : Ending.NONE;
    }
}

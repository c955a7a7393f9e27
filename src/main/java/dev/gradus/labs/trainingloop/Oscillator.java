package dev.gradus.labs.trainingloop;

import dev.gradus.nn.Mode;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** One weight: L = a w²/2, w = 1 at first. Batches differ in the noise on their gradient, σ·randn. Owner: one run. */
final class Oscillator implements Model {
    private final int samples;
    private final Rng noise;
    private double curvature;
    private double deviation;
    private double weight = 1;
    private double sum;
    private double seen;
    private double share = 1;

    /** @param noise asked for one normal at every backward pass, if there is noise */
    Oscillator(int samples, Live live, Rng noise) {
        this.samples = samples;
        this.noise = noise;
        curvature = live.curvature();
        deviation = live.gradientNoise();
    }

    /** Puts weight and gradient into a state. */
    void place(double newWeight, double newSum) {
        weight = newWeight;
        sum = newSum;
    }

    double sum() {
        return sum;
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public void take(Batch batch) {
        // All batches are alike.
    }

    @Override
    public void forward(Mode mode) {
        seen = weight;
        share = 1;
    }

    @Override
    public void softmax() {
        // There are no classes.
    }

    @Override
    public double loss() {
        share = 1;
        return curvature * seen * seen / 2;
    }

    @Override
    public void divide(int divisor) {
        share /= divisor;
    }

    @Override
    public void backward() {
        double noisy = deviation > 0 ? deviation * noise.normal() : 0;
        sum += share * (curvature * seen + noisy);
    }

    @Override
    public void zeroGradient() {
        sum = 0;
    }

    @Override
    public double gradientNorm() {
        return Math.abs(sum);
    }

    @Override
    public void clip(double bound) {
        sum = Math.max(-bound, Math.min(bound, sum));
    }

    @Override
    public double step(double rate) {
        weight -= rate * sum;
        return Math.abs(rate * sum);
    }

    @Override
    public Accuracies accuracies() {
        return Accuracies.UNKNOWN;
    }

    @Override
    public double[] weights() {
        return new double[] {weight};
    }

    @Override
    public void adopt(Live live) {
        curvature = live.curvature();
        deviation = live.gradientNoise();
    }

    @Override
    public void save(StateWriter out) {
        out.reals(new double[] {weight, sum, seen, share});
        out.generator(noise);
    }

    @Override
    public void restore(StateReader in) {
        double[] reals = in.reals();
        weight = reals[0];
        sum = reals[1];
        seen = reals[2];
        share = reals[3];
        in.generator(noise);
    }
}

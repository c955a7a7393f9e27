package dev.gradus.labs.rematerialisation;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The schedule carried out: state p + 1 = tanh(state p · W_p), 16 samples. Going back through position p needs state p alone: the
 * layer's own product is part of the backward step. Gradients are compared with those from states that were never thrown away.
 * Owner: one simulation.
 */
final class Executor {
    private static final int SAMPLES = 16;

    private final Schedule schedule;
    private final Rng rng;
    private final int hidden;
    private final int layers;
    private final int top;
    private final List<Storage> weights = new ArrayList<>();
    private final List<Storage> allStates = new ArrayList<>();
    private final List<Storage> allSlopes = new ArrayList<>();
    private final TreeMap<Integer, Storage> kept = new TreeMap<>();
    private Storage atHand;
    private Storage slope;
    private int place;
    private long forwards;
    private long peak;
    private double difference;
    private boolean isReady;

    /** Nothing is drawn yet. */
    Executor(Setup setup, Schedule schedule, Rng rng) {
        this.schedule = schedule;
        this.rng = rng;
        hidden = setup.hidden();
        layers = setup.layers();
        top = setup.strategy() == Strategy.REVOLVE ? layers - 1 : layers;
        atHand = Storage.of(new double[0]);
        slope = atHand;
    }

    /** Draws a network and carries out the first forward pass, keeping what the schedule keeps, in slices; whether that is done. */
    boolean prepare(Budget budget) {
        while (allSlopes.size() <= top) {
            prepareOne();
            if (budget.exhausted()) {
                return false;
            }
        }
        if (!isReady) {
            schedule.kept().forEach(position -> kept.put(position, allStates.get(position)));
            atHand = allStates.getFirst();
            slope = allSlopes.getFirst();
            peak = live();
            isReady = true;
        }
        return true;
    }

    /** The weights of one layer, then one state, then the slopes above one position where nothing was thrown away, top first. */
    private void prepareOne() {
        if (weights.size() <= layers) {
            weights.add(Storage.of(scaled(rng.normals(hidden * hidden), 1 / Math.sqrt(hidden))));
        } else if (allStates.isEmpty()) {
            allStates.add(Storage.of(rng.normals(SAMPLES * hidden)));
        } else if (allStates.size() <= layers + 1) {
            allStates.add(next(allStates.getLast(), allStates.size() - 1));
        } else if (allSlopes.isEmpty()) {
            allSlopes.add(Storage.of(rng.normals(SAMPLES * hidden)));
        } else {
            int position = top - allSlopes.size() + 1;
            allSlopes.add(
                    back(allStates.get(position), position, allSlopes.getLast()).below());
        }
    }

    private static double[] scaled(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    void take(Operation operation) {
        int position = operation.position();
        switch (operation.kind()) {
            case LOAD -> hold(position, held(position));
            case FORWARD -> {
                forwards++;
                hold(position, next(place == position - 1 ? atHand : held(position - 1), position - 1));
                if (operation.keeps()) {
                    kept.put(position, atHand);
                }
            }
            case BACKWARD -> goBack(position);
        }
        peak = Math.max(peak, live());
    }

    private void hold(int position, Storage state) {
        place = position;
        atHand = state;
    }

    /** Slopes of the run that stored everything are listed from the top to position 0. */
    private void goBack(int position) {
        Storage state = place >= 0 ? atHand : held(position);
        Step step = back(state, position, slope);
        Storage right = back(allStates.get(position), position, allSlopes.get(allSlopes.size() - 1 - position))
                .gradient();
        for (int i = 0; i < right.length(); i++) {
            difference = Math.max(difference, Math.abs(step.gradient().get(i) - right.get(i)));
        }
        slope = step.below();
        kept.remove(position);
        hold(-1, allStates.getFirst());
    }

    /** A kept state, or by mistake the nearest one below it. */
    private Storage held(int position) {
        Map.Entry<Integer, Storage> nearest = kept.floorEntry(position);
        return nearest == null ? allStates.getFirst() : nearest.getValue();
    }

    /** One layer backwards: dL/dW, and dL/dstate. */
    private record Step(Storage gradient, Storage below) {}

    private Step back(Storage state, int p, Storage arriving) {
        Storage output = next(state, p);
        Storage inner = Storage.of(new double[SAMPLES * hidden]);
        for (int i = 0; i < inner.length(); i++) {
            inner.set(i, arriving.get(i) * (1 - output.get(i) * output.get(i)));
        }
        Storage gradient = Storage.of(new double[hidden * hidden]);
        Storage below = Storage.of(new double[SAMPLES * hidden]);
        Gemm gemm = state.kernels().gemm();
        gemm.multiply(samples(state).transposed(), samples(inner), square(gradient));
        gemm.multiply(samples(inner), square(weights.get(p)).transposed(), samples(below));
        return new Step(gradient, below);
    }

    private Storage next(Storage state, int p) {
        Storage output = Storage.of(new double[SAMPLES * hidden]);
        state.kernels().gemm().multiply(samples(state), square(weights.get(p)), samples(output));
        output.kernels().elementwise().tanh(output, output);
        return output;
    }

    private Matrix samples(Storage values) {
        return Matrix.rowMajor(values, SAMPLES, hidden);
    }

    private Matrix square(Storage values) {
        return Matrix.rowMajor(values, hidden, hidden);
    }

    private long live() {
        boolean isExtra = place > 0 && !kept.containsKey(place);
        return (long) kept.size() + (isExtra ? 1 : 0);
    }

    long forwards() {
        return forwards;
    }

    /** Memory of the activations that were alive together at most, without the input. */
    long peakBytes() {
        return peak * SAMPLES * hidden * Double.BYTES;
    }

    /** Largest difference of a gradient so far to that of a run that stored everything. */
    double difference() {
        return difference;
    }

    void save(StateWriter out) {
        out.numbers(kept.keySet().stream().mapToInt(position -> position).toArray());
        kept.values().forEach(state -> out.reals(state.doubles()));
        out.number(place);
        out.reals(atHand.doubles());
        out.reals(slope.doubles());
        out.number(forwards);
        out.number(peak);
        out.real(difference);
    }

    void restore(StateReader in) {
        kept.clear();
        for (int position : in.numbers()) {
            kept.put(position, Storage.of(in.reals()));
        }
        place = Math.toIntExact(in.number());
        atHand = Storage.of(in.reals());
        slope = Storage.of(in.reals());
        forwards = in.number();
        peak = in.number();
        difference = in.real();
    }
}

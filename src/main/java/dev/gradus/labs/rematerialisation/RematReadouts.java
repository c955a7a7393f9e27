package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.frame.Readout;
import java.util.List;
import java.util.Optional;

/** The numbers of every step, declared and filled in the same order. */
final class RematReadouts {
    static final List<Readout> DECLARED = List.of(
            Readout.of("forwardEvaluations", "Forward evaluations", "Layers evaluated again so far."),
            Readout.of("loads", "Loads", "Activations loaded so far."),
            Readout.of("time", "Time", "Evaluations and loads so far, by the costs of the model.")
                    .formula(
                            "forwardEvaluations*forwardCost + loads*loadCost",
                            "forwardEvaluations",
                            "forwardCost",
                            "loads",
                            "loadCost")
                    .unit("ns"),
            Readout.of(
                            "breakEvenLoad",
                            "Break-even load",
                            "A disk that loads every activation is as fast if one load takes so long; when the way back is"
                                    + " complete.")
                    .formula("time/layers", "time", "layers")
                    .unit("ns"),
            Readout.of("liveActivations", "Live activations", "Activations in memory now, without the input."),
            Readout.of("peakActivations", "Peak", "The most that were in memory together so far."),
            Readout.of("storedActivations", "Stored", "Activations that the first forward pass left in memory.")
                    .withoutHistory(),
            Readout.of(
                            "recomputeFactor",
                            "Recompute factor",
                            "Forward evaluations so far with one for each layer, over the number of layers.")
                    .formula("(forwardEvaluations + layers)/layers", "forwardEvaluations", "layers"),
            Readout.of(
                            "diskTime",
                            "Time with a disk",
                            "One load from the disk for each layer, and nothing computed again.")
                    .formula("layers*diskCost", "layers", "diskCost")
                    .unit("ns")
                    .withoutHistory(),
            Readout.of("measuredForward", "Measured evaluations", "Layers that the network really evaluated again.")
                    .onlyWhen("execute", "true"),
            Readout.of("peakBytes", "Measured peak", "Memory of the activations that were really alive together.")
                    .unit("byte")
                    .onlyWhen("execute", "true"),
            Readout.of(
                            "gradientDifference",
                            "Difference of gradients",
                            "Largest difference of a gradient to that of a run that stored everything.")
                    .onlyWhen("execute", "true"));

    private RematReadouts() {}

    /** In declared order. */
    static double[] numbers(Setup setup, Moment moment) {
        Counts counts = moment.counts();
        Optional<Executor> executor = moment.executor();
        double layers = setup.layers();
        return new double[] {
            counts.forwards(),
            counts.loads(),
            counts.time(),
            moment.isDone() ? counts.time() / layers : Double.NaN,
            counts.live(),
            counts.peak(),
            moment.schedule().kept().size(),
            (layers + counts.forwards()) / layers,
            layers * setup.diskCost(),
            executor.map(real -> (double) real.forwards()).orElse(Double.NaN),
            executor.map(real -> (double) real.peakBytes()).orElse(Double.NaN),
            executor.map(Executor::difference).orElse(Double.NaN)
        };
    }
}

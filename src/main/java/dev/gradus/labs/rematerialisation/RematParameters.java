package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;

/** The parameters, in the order of the form. */
final class RematParameters {
    static final String FREE_LOADS = "freeLoads";
    static final String OWN_LAYER_LEFT_OUT = "ownLayerLeftOut";
    static final int MOST_LAYERS = 200;

    private static final String COSTS = "Costs";
    private static final double MOST_NANOSECONDS = 1e6;

    static final Int LAYERS = Int.linear(Vocabulary.layers(), 10, 1, MOST_LAYERS);
    static final Choice STRATEGY = Choice.of(
                    Spec.of("strategy", "Strategy", "Which activations are kept, and which are computed again."),
                    new Option("storeAll", "store all"),
                    new Option("everyKth", "every k-th, each layer from its checkpoint"),
                    new Option("keepSegment", "every k-th, the recomputed segment kept"),
                    new Option("revolve", "Revolve: a given number of slots"))
            .startingAs("everyKth");
    static final Int INTERVAL = Int.linear(
            Spec.of("interval", "Interval", "From how many layers one activation is kept.")
                    .symbol("k")
                    .onlyWhen("strategy", "everyKth", "keepSegment"),
            5,
            1,
            MOST_LAYERS);
    static final Int SLOTS = Int.linear(
            Spec.of("slots", "Slots", "How many states can be kept at once, the input among them.")
                    .symbol("s")
                    .onlyWhen("strategy", "revolve"),
            3,
            1,
            MOST_LAYERS);
    static final Real FORWARD_COST = cost("forwardCost", "Forward", "What evaluating one layer takes.", 20);
    static final Real LOAD_COST = cost("loadCost", "Load", "What loading one activation from memory takes.", 10);
    static final Real DISK_COST =
            cost("diskCost", "Disk", "What loading one activation from a disk would take: to compare with.", 50);
    static final Real ACTIVATION_SIZE = Real.log(
            Spec.of("activationSize", "Activation size", "Size of one activation, in units of memory.")
                    .group(COSTS),
            1,
            1e-3,
            1e6);
    static final Flag EXECUTE = new Flag(
            Spec.of(
                    "execute",
                    "For real",
                    "Carries the schedule out on a network of so many layers and compares its gradients with those of a run that"
                            + " stored everything."),
            false);
    static final Int HIDDEN_UNITS = Int.log(Vocabulary.hiddenUnits().onlyWhen("execute", "true"), 64, 8, 256);
    static final Flags MISTAKES = Vocabulary.mistakes(
            new Option(FREE_LOADS, "Free loads: what is stored is not counted as loaded"),
            new Option(OWN_LAYER_LEFT_OUT, "Own layer left out: recomputation stops one layer short"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            LAYERS,
            STRATEGY,
            INTERVAL,
            SLOTS,
            FORWARD_COST,
            LOAD_COST,
            DISK_COST,
            ACTIVATION_SIZE,
            EXECUTE,
            HIDDEN_UNITS,
            MISTAKES);

    private RematParameters() {}

    private static Real cost(String name, String label, String help, double initial) {
        return Real.log(Spec.of(name, label, help).unit("ns").group(COSTS), initial, 1e-3, MOST_NANOSECONDS);
    }
}

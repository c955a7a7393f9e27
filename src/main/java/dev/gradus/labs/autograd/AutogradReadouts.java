package dev.gradus.labs.autograd;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step, in this order. */
final class AutogradReadouts {
    static final List<Readout> ALL = List.of(
            Readout.of("output", "Output", "Value of the expression, once it is computed.")
                    .symbol("L"),
            Readout.of("node", "Node", "Index of the node that the step visited: its row in the table, from 0."),
            once("nodeCount", "Nodes", "Leaves, numbers and operations of the graph."),
            once(
                    "forwardOperations",
                    "Forward operations",
                    "Sums, products and functions of single numbers that all values take."),
            once(
                    "backwardOperations",
                    "Backward operations",
                    "What the walk back adds to them: it gives the derivatives by all leaves."),
            once(
                    "forwardModeOperations",
                    "Forward-mode operations",
                    "What forward mode adds to them for the same derivatives: one sweep for every number of a leaf."),
            once("leafCount", "Leaf numbers", "Numbers that the leaves have together: so many derivatives."),
            Readout.of(
                    "largestCheckError",
                    "Largest check error",
                    "The largest gradient check; below 1e-6 the derivatives are right. Undefined before the end."),
            Vocabulary.gradientCheck().over("index"));

    private AutogradReadouts() {}

    private static Readout once(String name, String label, String help) {
        return Readout.of(name, label, help).withoutHistory();
    }
}

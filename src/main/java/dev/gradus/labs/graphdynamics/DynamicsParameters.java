package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Graph;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class DynamicsParameters {
    static final String RANDOM = "random";
    static final int MOST_LAYERS = 12;

    private static final String GRAPH_GROUP = "Graph";
    private static final String LOOK = "Look";

    static final Preset PRESET = new Preset(
            Spec.of("preset", "Preset", "Which graph to start from; drawing in the figure changes it.")
                    .group(GRAPH_GROUP),
            "reference",
            List.of(
                    drawn("reference", "four nodes, five edges", Given.REFERENCE),
                    drawn("k4", "all four joined (K₄)", Given.K4),
                    drawn("path", "path of four", Given.PATH),
                    drawn("cycle", "cycle of five", Given.CYCLE),
                    drawn("star", "star with five tips", Given.STAR),
                    drawn("twoTriangles", "two triangles and a bridge", Given.TWO_TRIANGLES),
                    drawn("karate", "karate club", Given.karate()),
                    drawn(RANDOM, "random", Graph.Drawing.NONE),
                    drawn("own", "your own", Given.PAIR)));

    static final Graph GRAPH = new Graph(
            Spec.of(
                            "graph",
                            "Nodes and edges",
                            "The number of nodes, a colon, and who is joined to whom. Easier drawn in the figure; 0: takes a "
                                    + "random graph.")
                    .group(GRAPH_GROUP),
            Given.REFERENCE);

    static final Int NODE_COUNT = Int.linear(
            Spec.of("nodeCount", "Nodes", "How many nodes a random graph has.")
                    .symbol("n")
                    .group(GRAPH_GROUP)
                    .onlyWhen("preset", RANDOM),
            8,
            1,
            34);

    static final Real EDGE_PROBABILITY = Real.linear(
            Spec.of("edgeProbability", "Edge probability", "How likely two nodes of a random graph are joined.")
                    .symbol("p")
                    .group(GRAPH_GROUP)
                    .onlyWhen("preset", RANDOM),
            0.3,
            0,
            1);

    static final Choice AGGREGATION = Choice.of(
            Spec.of(
                    "aggregation",
                    "Aggregation",
                    "What a node makes of its neighbours' vectors: A, D⁻¹A, an entrywise maximum, or D^(−1/2)(A + I)D^(−1/2)."),
            Aggregation.options());

    static final Flag SELF_LOOPS = new Flag(
            Spec.of(
                            "selfLoops",
                            "Self loops",
                            "Every node counts as a neighbour of its own: A + I for A. The symmetric normalisation has them in "
                                    + "any case.")
                    .onlyWhen("aggregation", "sum", "mean", "max"),
            false);

    static final Int LAYERS = Int.linear(
            Vocabulary.layers().help("Layers, one after another; the run ends after the last."), 12, 0, MOST_LAYERS);

    static final Int FROM = node("from", "From", "Where the walks begin: the row of the matrix.", 0);

    static final Int TO = node("to", "To", "Where the walks end: the column of the matrix.", 3);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PRESET, GRAPH, NODE_COUNT, EDGE_PROBABILITY, AGGREGATION, SELF_LOOPS, LAYERS, FROM, TO, MISTAKES);

    private DynamicsParameters() {}

    private static Preset.Case drawn(String value, String label, Graph.Drawing graph) {
        return new Preset.Case(new Option(value, label), Map.of("graph", graph.printed()));
    }

    private static Int node(String name, String label, String help, int initial) {
        Spec spec = Spec.of(name, label, help + " A number beyond the last node stands for the last node.")
                .group(LOOK)
                .live();
        return Int.linear(spec, initial, 0, Graph.MAX_NODES - 1);
    }
}

package dev.gradus.app.bench;

import static dev.gradus.tensor.Activations.tanh;

import dev.gradus.graph.KarateClub;
import dev.gradus.graph.Normalisation;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.GraphConvolution;
import dev.gradus.nn.Init;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.Sgd;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.SparseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One epoch of a graph network 34-16-2 on the karate club. */
final class GraphTraining implements Workload.Task {
    private static final int HIDDEN = 16;

    private final SparseMatrix adjacency = SparseMatrix.of(
            Normalisation.SYMMETRIC.apply(KarateClub.friendships().adjacencyWithSelfLoops()));
    private final Rng rng = new Rng(0);
    private final Parameter first = weight("W0", Shape.of(HIDDEN, KarateClub.MEMBERS));
    private final Parameter second = weight("W1", Shape.of(2, HIDDEN));
    private final List<Parameter> parameters = List.of(first, second);
    private final Sgd optimizer = new Sgd(0.1, 0);
    private final Program<Gradients> epoch = Program.of(this::gradients);

    @Override
    public void run() {
        optimizer.update(parameters, epoch.run());
    }

    private Gradients gradients() {
        var hidden = tanh(GraphConvolution.of(adjacency, first).applyToOneHot());
        var logits = GraphConvolution.of(adjacency, second).apply(hidden);
        return Autograd.gradients(Loss.crossEntropy(logits, targets()), Parameter.tensors(parameters));
    }

    private static Targets targets() {
        Set<Integer> officers = KarateClub.officers();
        int[] classes = new int[KarateClub.MEMBERS];
        Arrays.setAll(classes, member -> officers.contains(member) ? 1 : 0);
        double[] weights = new double[KarateClub.MEMBERS];
        Arrays.fill(weights, 1.0 / KarateClub.MEMBERS);
        return new Targets(classes, weights);
    }

    private Parameter weight(String name, Shape shape) {
        return Parameter.weight(name, shape, Init.uniform(shape, 6, rng));
    }
}

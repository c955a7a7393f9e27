package dev.gradus.optim;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Activation;
import dev.gradus.nn.BatchNorm;
import dev.gradus.nn.Conv2d;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Flatten;
import dev.gradus.nn.GraphConvolution;
import dev.gradus.nn.Init;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Loss;
import dev.gradus.nn.MaxPool;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.random.Rng;
import dev.gradus.tensor.AllocationMeter;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Precisions;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how many bytes a step of training asks for, a line for each model. */
public final class TrainingAllocations {
    private static final Targets TARGETS = new Targets(new int[] {0, 1, 2, 1}, new double[] {0.25, 0.25, 0.25, 0.25});

    private final Drawing drawing = new Drawing(Init.HE_NORMAL, new Rng(1), Precision.FLOAT);

    private TrainingAllocations() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        new TrainingAllocations()
                .steps()
                .forEach((model, step) -> System.out.println(model + " " + new AllocationMeter().bytesPerRun(step)));
    }

    private Map<String, Runnable> steps() {
        return new TreeMap<>(Map.of(
                "perceptrons",
                step(perceptrons(), Shape.of(4, 6), new Adam(1e-3)),
                "convolutions",
                step(convolutions(), Shape.of(4, 1, 6, 6), new Momentum(1e-3)),
                "graphs",
                step(graphs(), Shape.of(4, 4), new AdamW(1e-3)),
                "accumulation",
                accumulation()));
    }

    private Layer perceptrons() {
        return Sequential.of(
                Linear.of("a", 6, 8, drawing),
                BatchNorm.of("b", 8, Precision.FLOAT),
                Activation.RELU,
                Linear.of("c", 8, 8, drawing),
                Activation.RELU,
                Linear.of("d", 8, 3, drawing));
    }

    private Layer convolutions() {
        return Sequential.of(
                Conv2d.of("a", Shape.of(3, 1, 3, 3), Sliding.INSIDE, drawing),
                Activation.RELU,
                new MaxPool(2),
                new Flatten(),
                Linear.of("b", 12, 3, drawing));
    }

    private Layer graphs() {
        SparseMatrix path = SparseMatrix.of(
                Tensor.constant(Shape.of(4, 4), 0.5, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0.5, 0.5));
        return Sequential.of(
                GraphConvolution.of(path, drawing.weight("a", Shape.of(5, 4))),
                Activation.TANH,
                GraphConvolution.of(path, drawing.weight("b", Shape.of(3, 5))));
    }

    private Runnable accumulation() {
        Layer network = Sequential.of(Linear.of("a", 6, 8, drawing), Activation.RELU, Linear.of("c", 8, 3, drawing));
        List<Parameter> parameters = network.parameters();
        Program<Gradients> program = program(network, Shape.of(4, 6));
        GradientBuffer buffer = new GradientBuffer(parameters);
        Optimizer optimizer = new Optimizer(new Sgd(1e-3, 1e-2), parameters);
        return () -> {
            buffer.zero();
            buffer.add(program.run());
            buffer.add(program.run());
            buffer.divide(2);
            buffer.clipNorm(0.1);
            optimizer.update(buffer.gradients());
        };
    }

    private static Runnable step(Layer network, Shape input, Rule rule) {
        Program<Gradients> program = program(network, input);
        Optimizer optimizer = new Optimizer(rule, network.parameters());
        return () -> optimizer.update(program.run());
    }

    private static Program<Gradients> program(Layer network, Shape input) {
        double[] values = new Rng(2).normals(input.count());
        Tensor x = Precisions.toFloat(Tensor.constant(input, values)).detached();
        return Program.of(() -> Autograd.gradients(
                Loss.crossEntropy(network.apply(x, Mode.TRAIN), TARGETS), Parameter.tensors(network.parameters())));
    }
}

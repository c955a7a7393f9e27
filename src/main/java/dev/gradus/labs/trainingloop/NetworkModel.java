package dev.gradus.labs.trainingloop;

import dev.gradus.kernel.Storage;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.GradientBuffer;
import dev.gradus.optim.Optimizer;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The network on the tape engine. A forward pass copies the weights, so that a step between it and the way back does not change what
 * the tape stands for. Owner: one run.
 */
final class NetworkModel implements Model {
    private static final Tensor NOTHING = Tensor.scalar(0);

    private final Classes classes;
    private final Network network;
    private final Network taped;
    private final GradientBuffer sums;
    private final Gradients seen;
    private final Optimizer optimizer;
    private final List<Statement> since = new ArrayList<>();
    private List<double[]> before;
    private Batch batch = new Batch(0, 0, 0);
    private Batch tapedBatch = batch;
    private Mode mode = Mode.TRAIN;
    private int divisor = 1;
    private Tensor logits = NOTHING;
    private Tensor loss = NOTHING;

    NetworkModel(Setup setup, Live live, Rng rng) {
        classes = new Classes(setup, rng);
        network = new Network(setup.hiddenUnits(), rng.named("weights"));
        taped = new Network(setup.hiddenUnits(), rng.named("weights"));
        sums = new GradientBuffer(taped.parameters());
        seen = seen(network, sums);
        optimizer = new Optimizer(setup.rule(live.learningRate()), network.parameters());
        before = network.numbers();
    }

    /** The sums as gradients by the weights of the network; they follow. */
    private static Gradients seen(Network network, GradientBuffer sums) {
        Map<Tensor, Tensor> byVariable = new HashMap<>();
        for (int i = 0; i < network.parameters().size(); i++) {
            Tensor variable = network.parameters().get(i).tensor();
            byVariable.put(
                    variable, Tensor.constant(variable.shape(), sums.state().get(i)));
        }
        return Gradients.of(byVariable);
    }

    @Override
    public int samples() {
        return classes.size();
    }

    @Override
    public void take(Batch next) {
        batch = next;
    }

    @Override
    public void forward(Mode newMode) {
        taped.copyFrom(network);
        before = taped.numbers();
        mode = newMode;
        tapedBatch = batch;
        since.clear();
        logits = taped.apply(classes.batch(tapedBatch).inputs(), mode);
        for (int i = 0; i < network.statistics().size(); i++) {
            network.statistics().get(i).copyFrom(taped.statistics().get(i));
        }
    }

    @Override
    public void softmax() {
        since.add(Statement.SOFTMAX);
        logits = Likelihood.softmax(logits);
    }

    @Override
    public double loss() {
        since.add(Statement.LOSS);
        loss = Loss.crossEntropy(logits, classes.batch(tapedBatch).targets());
        return loss.item();
    }

    @Override
    public void divide(int newDivisor) {
        since.add(Statement.DIVIDE);
        divisor = newDivisor;
        loss = Arithmetic.scale(loss, 1.0 / divisor);
    }

    @Override
    public void backward() {
        sums.add(Autograd.gradients(loss, Parameter.tensors(taped.parameters())));
    }

    @Override
    public void zeroGradient() {
        sums.zero();
    }

    @Override
    public double gradientNorm() {
        return sums.norm();
    }

    @Override
    public void clip(double bound) {
        sums.clipNorm(bound);
    }

    @Override
    public double step(double rate) {
        double[] earlier = weights();
        optimizer.update(seen, rate);
        return distance(earlier, weights());
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    @Override
    public Accuracies accuracies() {
        return classes.accuracies(network);
    }

    @Override
    public double[] weights() {
        return network.weights();
    }

    @Override
    public void adopt(Live live) {
        // The learning rate comes with every step.
    }

    @Override
    public void save(StateWriter out) {
        network.numbers().forEach(out::reals);
        before.forEach(out::reals);
        sums.state().forEach(storage -> out.reals(storage.doubles()));
        optimizer.state().forEach(storage -> out.reals(storage.doubles()));
        out.number(optimizer.updates());
        out.text(mode.name());
        out.numbers(new int[] {
            batch.pass(), batch.from(), batch.to(), tapedBatch.pass(), tapedBatch.from(), tapedBatch.to(), divisor
        });
        out.text(since.stream().map(Statement::id).collect(Collectors.joining(" ")));
    }

    @Override
    public void restore(StateReader in) {
        network.set(read(in, before.size()));
        before = read(in, before.size());
        restore(sums.state(), in);
        restore(optimizer.state(), in);
        optimizer.restore(in.number());
        mode = Mode.valueOf(in.text());
        int[] numbers = in.numbers();
        batch = new Batch(numbers[0], numbers[1], numbers[2]);
        tapedBatch = new Batch(numbers[3], numbers[4], numbers[5]);
        divisor = numbers[6];
        replay(in.text());
    }

    /** Records the tape again, with the weights that it was recorded with. */
    private void replay(String statements) {
        since.clear();
        taped.set(before);
        if (tapedBatch.to() == 0) {
            return;
        }
        logits = taped.apply(classes.batch(tapedBatch).inputs(), mode);
        for (String statement : statements.isEmpty() ? new String[0] : statements.split(" ", -1)) {
            switch (Statement.of(statement)) {
                case SOFTMAX -> softmax();
                case LOSS -> loss();
                default -> divide(divisor);
            }
        }
    }

    private static List<double[]> read(StateReader in, int count) {
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.reals());
        }
        return numbers;
    }

    private static void restore(List<Storage> storages, StateReader in) {
        storages.forEach(storage -> storage.copyFrom(in.reals()));
    }
}

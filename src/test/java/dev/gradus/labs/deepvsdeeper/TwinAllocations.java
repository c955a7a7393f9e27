package dev.gradus.labs.deepvsdeeper;

import dev.gradus.labs.deepvsdeeper.Task.Kind;
import dev.gradus.nn.Activation;
import dev.gradus.optim.Momentum;
import dev.gradus.random.Rng;
import dev.gradus.tensor.AllocationMeter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Prints how many bytes a step of training one network asks for, a line for each kind of network. */
public final class TwinAllocations {
    private final Twin twin;
    private final Batch batch;
    private long step;

    private TwinAllocations(String data, int examples) {
        Kind kind = TaskSource.of(data).kind();
        var network = new Architecture(3, 8, false, Normalisation.NONE, Activation.RELU, "he");
        Setup setup = new Setup(data, List.of(network, network), Set.of());
        Task task = new Task(kind, waves(kind, examples), waves(kind, examples), 0, 1);
        twin = new Twin(network, task, setup, new Twin.Start(new Rng(1), new Momentum(1e-6)));
        batch = new Batch(examples, task, setup);
        batch.load(task.train(), IntStream.range(0, examples).toArray(), examples);
    }

    /** Takes no arguments. */
    public static void main(String[] args) {
        print("dense", new TwinAllocations(DepthParameters.SPIRALS, 64));
        print("convolutions", new TwinAllocations(DepthParameters.TINY_IMAGES, 4));
    }

    private static void print(String name, TwinAllocations training) {
        System.out.println(name + " " + new AllocationMeter().bytesPerRun(training::step));
    }

    private void step() {
        twin.differentiate(batch, step++, () -> false);
        twin.update(batch);
    }

    private static Examples waves(Kind kind, int count) {
        return new Examples() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public int label(int example) {
                return example % kind.classes();
            }

            @Override
            public void copy(int example, double[] into, int at) {
                double[] wave = new double[kind.length()];
                Arrays.setAll(wave, i -> Math.sin(0.1 * i + example));
                System.arraycopy(wave, 0, into, at, wave.length);
            }
        };
    }
}

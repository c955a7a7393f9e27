package dev.gradus.labs.gradientnorms;

import dev.gradus.data.Batches;
import dev.gradus.kernel.Storage;
import dev.gradus.labs.ImageSet;
import dev.gradus.nn.Dropout;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.GradientBuffer;
import dev.gradus.optim.Optimizer;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A network after so many updates, with the gradient of the batch that comes next: the one that the next update will use.
 * Owner: one simulation.
 */
final class NormsTraining {
    private final ImageSet images;
    private final Setup setup;
    private final int trainingSize;
    private final Rng start;
    private final Rng order;
    private final DeepNetwork network;
    private final Optimizer optimizer;
    private final GradientBuffer clipped;
    private final Map<Integer, GradientPass> passes = new HashMap<>();
    private Live live;
    private Batches batches;
    private Rng masks;
    private int[] rows = {};
    private int count;
    private long step;

    NormsTraining(ImageSet images, Setup setup, Live live, NormsSimulation.Source source) {
        this.images = images;
        this.setup = setup;
        this.trainingSize = Math.min(source.trainingSize(), images.train().size());
        this.start = source.rng();
        this.order = start.named("order");
        this.masks = start;
        this.network = new DeepNetwork(setup, start.named("weights"));
        this.optimizer = new Optimizer(live.rule(), network.parameters());
        this.clipped = new GradientBuffer(network.parameters());
        this.live = live;
        this.batches = batches(Optional.empty());
        nextBatch();
    }

    DeepNetwork network() {
        return network;
    }

    /** Training images of an epoch. */
    int trainingSize() {
        return trainingSize;
    }

    /** Takes live parameters; a batch that has been drawn stays. */
    void adopt(Live newLive) {
        boolean masked = newLive.dropout() != live.dropout();
        boolean resized = newLive.batchSize() != live.batchSize();
        live = newLive;
        optimizer.adopt(live.rule());
        if (masked) {
            passes.clear();
            present();
            differentiate(() -> false);
        }
        if (resized) {
            batches = batches(Optional.of(batches.state()));
        }
    }

    /** Loss, norms and gradients of the batch in hand. */
    GradientPass pass() {
        return passes.computeIfAbsent(count, this::pass);
    }

    /** Works on the gradient of the batch in hand until it is complete. */
    boolean differentiate(BooleanSupplier pause) {
        return pass().advance(pause);
    }

    /** One update with the gradient in hand, then the next batch. */
    void update() {
        if (live.clipping() > 0) {
            clipped.zero();
            clipped.add(pass().gradients());
            clipped.clipNorm(live.clipping());
            optimizer.update(clipped.gradients());
        } else {
            optimizer.update(pass().gradients());
        }
        step++;
        nextBatch();
    }

    /** Whether every number that is learned is finite and of reasonable size. */
    boolean bounded(double bound) {
        return network.parameters().stream()
                .map(Parameter::values)
                .allMatch(values -> values.kernels().reductions().allWithin(values, bound));
    }

    /** The first parameter that is not. */
    String firstBeyond(double bound) {
        return network.parameters().stream()
                .filter(parameter -> !parameter.values().kernels().reductions().allWithin(parameter.values(), bound))
                .map(Parameter::name)
                .findFirst()
                .orElse("a weight");
    }

    /** Whether the batch in hand is the last of its epoch. */
    boolean endsEpoch() {
        return batches.position() == 0;
    }

    /** Passes over the training images that updates have made. */
    double epochs() {
        double drawn = batches.epoch() + (double) batches.position() / trainingSize;
        return drawn - (double) count / trainingSize;
    }

    void save(StateWriter out) {
        out.number(step);
        out.number(optimizer.updates());
        state().forEach(storage -> out.reals(storage.doubles()));
        out.numbers(rows);
        out.number(count);
        out.generator(order);
        Batches.State state = batches.state();
        out.number(state.position());
        out.number(state.epoch());
        Rng epochStart = new Rng(0);
        state.epochStart().ifPresent(epochStart::restore);
        out.generator(epochStart);
    }

    /** Everything as it was saved; gradients are computed again, without a trace in what normalisations remember. */
    void restore(StateReader in) {
        step = in.number();
        optimizer.restore(in.number());
        List<double[]> saved = new ArrayList<>();
        for (Storage storage : state()) {
            saved.add(in.reals());
            storage.copyFrom(saved.getLast());
        }
        rows = in.numbers();
        count = Math.toIntExact(in.number());
        in.generator(order);
        int position = Math.toIntExact(in.number());
        int epoch = Math.toIntExact(in.number());
        Rng epochStart = new Rng(0);
        in.generator(epochStart);
        batches = batches(Optional.of(new Batches.State(position, epoch, Optional.of(epochStart.state()))));
        present();
        differentiate(() -> false);
        List<Storage> storages = state();
        for (int i = 0; i < saved.size(); i++) {
            storages.get(i).copyFrom(saved.get(i));
        }
    }

    private List<Storage> state() {
        List<Storage> state = new ArrayList<>();
        network.parameters().forEach(parameter -> state.add(parameter.values()));
        state.addAll(network.memory());
        state.addAll(optimizer.state());
        return state;
    }

    private void nextBatch() {
        rows = rows.length == live.batchSize() ? rows : new int[live.batchSize()];
        count = batches.next(rows, order);
        present();
    }

    private void present() {
        pass().batch().load(images.train(), rows, count);
        if (live.dropout() > 0) {
            masks = start.named("dropout " + step);
        }
    }

    private GradientPass pass(int size) {
        return new GradientPass(network, new ImageBatch(size, images, setup), new Dropout(live.dropout(), () -> masks));
    }

    private Batches batches(Optional<Batches.State> state) {
        Batches made = new Batches(trainingSize, live.batchSize(), Batches.Order.SHUFFLED, Batches.Remainder.KEPT);
        state.ifPresent(made::restore);
        return made;
    }
}

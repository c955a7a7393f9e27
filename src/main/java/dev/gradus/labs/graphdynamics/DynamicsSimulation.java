package dev.gradus.labs.graphdynamics;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.Set;

/** One run; a step is a layer. Twelve layers are computed again sooner than they are saved, so a state is their number. */
final class DynamicsSimulation implements Simulation {
    private record Begun(Scene scene, DynamicsFrames frames) {}

    private final Rng rng;
    private ParameterValues values;
    private Optional<Begun> begun = Optional.empty();
    private Optional<Propagation> layers = Optional.empty();

    DynamicsSimulation(ParameterValues values, Rng rng) {
        this.values = values;
        this.rng = rng;
    }

    @Override
    public Progress advance(Budget budget) {
        if (begun.isEmpty()) {
            Scene scene = Scene.of(values, rng);
            begun = Optional.of(new Begun(scene, new DynamicsFrames(scene)));
            layers = Optional.of(new Propagation(scene));
        } else {
            layers.orElseThrow().next();
        }
        return isLast() ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return layers.map(Propagation::number).orElse(-1);
    }

    @Override
    public void read(double[] readouts) {
        DynamicsReadouts.fill(scene(), layers.orElseThrow(), Ends.of(values, scene()), readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return begun.orElseThrow().frames.at(layers.orElseThrow(), Ends.of(values, scene()), wanted);
    }

    @Override
    public void adopt(ParameterValues live) {
        values = live;
    }

    @Override
    public void save(StateWriter out) {
        out.number(step());
    }

    @Override
    public void restore(StateReader in) {
        layers = Optional.of(Propagation.at(scene(), in.number()));
    }

    @Override
    public Ending ending() {
        return begun.isPresent() && isLast()
                ? new Ending(
                        "Finished: all " + scene().lastLayer() + " layers have been applied.",
                        "Reset to see them again, or change the graph, the aggregation or the number of layers.")
                : Ending.NONE;
    }

    private Scene scene() {
        return begun.orElseThrow().scene;
    }

    private boolean isLast() {
        return layers.orElseThrow().number() >= scene().lastLayer();
    }
}

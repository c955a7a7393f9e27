package dev.gradus.labs.graphclustering;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.Set;

/** One run: the similarity graph is prepared, then a step is a piece of the pipeline. */
final class ClusteringSimulation implements Simulation {
    private record Prepared(Pipeline pipeline, ClusteringFrames frames) {}

    private final ParameterValues values;
    private final Rng rng;
    private final SharedData shared;
    private Live live;
    private Optional<Prepared> prepared = Optional.empty();
    private long step = -1;

    ClusteringSimulation(ParameterValues values, Rng rng, SharedData shared) {
        this.values = values;
        this.rng = rng;
        this.shared = shared;
        live = Live.of(values);
    }

    @Override
    public Progress advance(Budget budget) {
        if (prepared.isEmpty()) {
            return prepare(budget);
        }
        Pipeline pipeline = ready().pipeline;
        boolean sound = pipeline.step();
        step++;
        if (!sound) {
            return Progress.DIVERGED;
        }
        return pipeline.finished() ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        ClusteringReadouts.fill(ready().pipeline, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return ready().frames.at(step, live, wanted);
    }

    @Override
    public void adopt(ParameterValues newValues) {
        live = Live.of(newValues);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        ready().pipeline.state().save(out);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        ready().pipeline.restore(PipelineState.read(in));
    }

    @Override
    public Ending ending() {
        return prepared.map(now -> step < 1 ? Ending.NONE : Endings.of(now.pipeline))
                .orElse(Ending.NONE);
    }

    private Progress prepare(Budget budget) {
        SimilarityKey key = SimilarityKey.of(values, rng.seed());
        Optional<Similarity> similarity = shared.obtain(key, () -> new SimilarityPreparation(key), budget);
        if (similarity.isEmpty()) {
            return Progress.WORKING;
        }
        Pipeline pipeline = new Pipeline(Setup.of(values), similarity.get(), rng);
        prepared = Optional.of(new Prepared(pipeline, new ClusteringFrames(pipeline)));
        step = 0;
        return Progress.STEPPED;
    }

    private Prepared ready() {
        return prepared.orElseThrow(() -> new IllegalStateException("step must be ≥ 0, got " + step));
    }
}

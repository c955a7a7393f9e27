package dev.gradus.labs.trainingloop;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Set;

/** The program line by line; the repaired one follows batch by batch. */
final class LoopSimulation implements Simulation {
    private final Comparison comparison;
    private final List<Curve> curves;
    private final DryRun dryRun;
    private final boolean isOscillator;
    private List<Roots> roots;
    private double weightDistance;
    private long step = -1;

    LoopSimulation(ParameterValues values, Rng rng) {
        comparison = Comparison.of(values);
        isOscillator = Setup.of(values).isOscillator();
        roots = comparison.roots(values);
        curves = comparison.of(values, rng);
        dryRun = DryRun.of(Setup.of(values), Live.of(values));
    }

    List<Curve> curves() {
        return curves;
    }

    DryRun dryRun() {
        return dryRun;
    }

    double weightDistance() {
        return weightDistance;
    }

    /** Of the learner's program and of the repaired one. */
    List<Roots> roots() {
        return roots;
    }

    /** The only weight of an oscillator. */
    double weight(Curve curve) {
        return isOscillator ? curve.trainer().model().weights()[0] : Double.NaN;
    }

    @Override
    public Progress advance(Budget budget) {
        step++;
        if (step == 0) {
            return Progress.STEPPED;
        }
        Curve own = curves.getFirst();
        Figures before = own.shown();
        if (!own.interpreter().isDone()) {
            own.lead();
        }
        for (Curve curve : curves.subList(1, curves.size())) {
            curve.follow(own);
            curve.showBeside(own, before);
        }
        if (own.interpreter().isBeforeBatch() || own.interpreter().isDone()) {
            weightDistance = distance(own, curves.get(1));
        }
        if (own.hasDiverged()) {
            return Progress.DIVERGED;
        }
        return own.interpreter().isDone() ? Progress.FINISHED : Progress.STEPPED;
    }

    private static double distance(Curve a, Curve b) {
        double[] left = a.trainer().model().weights();
        double[] right = b.trainer().model().weights();
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            squares += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return squares < Double.MAX_VALUE ? Math.sqrt(squares) : Double.NaN;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        LoopReadouts.fill(this, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return LoopFrames.of(this);
    }

    @Override
    public void adopt(ParameterValues live) {
        roots = comparison.roots(live);
        List<ParameterValues> all = comparison.values(live);
        for (int i = 0; i < curves.size(); i++) {
            curves.get(i).adopt(all.get(i));
        }
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        out.real(weightDistance);
        curves.forEach(curve -> curve.save(out));
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        weightDistance = in.real();
        curves.forEach(curve -> curve.restore(in));
    }

    @Override
    public Ending ending() {
        Curve own = curves.getFirst();
        if (step < 1 || !own.interpreter().isDone()) {
            return Ending.NONE;
        }
        Halt halt = own.trainer().halt();
        return halt == Halt.NONE
                ? Endings.end(own, dryRun)
                : halt.at(own.interpreter().current());
    }
}

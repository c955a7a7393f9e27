package dev.gradus.sim;

import dev.gradus.random.Rng;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * A lab: what it declares, and how its simulation starts. Stateless; the same instance serves all runs.
 */
public interface Lab {
    LabId id();

    LabInfo info();

    ParameterSchema parameters();

    /** Numbers of every step, in the order in which {@link Simulation#read} fills them. */
    List<Readout> readouts();

    /** Dimensions that the readouts run over, with labels, for the given parameters. */
    List<Dimension> dimensions(ParameterValues values);

    List<SeriesSpec> series();

    List<Chart> charts();

    List<Exercise<?>> exercises();

    /** Broken joint bounds (as batchSize ≤ n); empty if the values go together. */
    List<Problem> check(ParameterValues values);

    Estimate estimate(ParameterValues values);

    /** Steps after which a run stops until it is told to go on. */
    long budget(ParameterValues values);

    /** Steps per second of a new run: as many as an eye can follow; infinite for as many as there can be. */
    default double speed() {
        return 20;
    }

    /** Cheap: stores the values; preparation is the simulation's first work. */
    Simulation start(ParameterValues values, Rng rng, SharedData shared);

    /**
     * A run as a program in plain NumPy, without heading: the same draws, and figures that agree to rounding. It says what it
     * does in the words of the lab, with only the parts that the parameters switch on, and prints readouts of the last step, a
     * name and a number a line.
     */
    String numpy(Recipe recipe);

    /** What the program of {@link #numpy} reads and we draw; empty if it reads nothing, or what everyone can fetch. */
    default Optional<ProgramData> programData(ParameterValues values) {
        return Optional.empty();
    }

    /** The data of this name, if there are values for which {@link #programData} answers them. */
    default Optional<ProgramData> programDataNamed(String name) {
        return Optional.empty();
    }

    /** The layout of the flat readout array for the given parameters. */
    default ReadoutLayout layout(ParameterValues values) {
        return new ReadoutLayout(readouts(), dimensions(values));
    }
}

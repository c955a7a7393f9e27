package dev.gradus.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.frame.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps of a part are counted when they are whole, and its ending is told at the end. */
class PartSimulationTest {
    private static final Ending END = new Ending("Finished.", "Look.");

    /** Every piece of work takes two slices; the second step is the last. */
    private static final class Slow implements Part {
        private int slices;

        @Override
        public Progress prepare(Budget budget) {
            return slices++ % 2 == 0 ? Progress.WORKING : Progress.STEPPED;
        }

        @Override
        public Progress next(Budget budget) {
            if (slices++ % 2 == 0) {
                return Progress.WORKING;
            }
            return slices < 6 ? Progress.STEPPED : Progress.FINISHED;
        }

        @Override
        public void read(double[] readouts) {
            readouts[1] = slices;
        }

        @Override
        public Map<String, Series> series() {
            return Map.of();
        }

        @Override
        public void save(StateWriter out) {}

        @Override
        public void restore(StateReader in) {}

        @Override
        public Ending ending() {
            return END;
        }
    }

    @Test
    void stepsCountWhenTheyAreWhole() {
        PartSimulation run = new PartSimulation(Slow::new);
        assertThat(run.advance(Budget.UNLIMITED)).isEqualTo(Progress.WORKING);
        assertThat(run.step()).isEqualTo(-1);
        assertThat(run.advance(Budget.UNLIMITED)).isEqualTo(Progress.STEPPED);
        assertThat(run.step()).isZero();
        assertThat(run.advance(Budget.UNLIMITED)).isEqualTo(Progress.WORKING);
        assertThat(run.step()).isZero();
        assertThat(run.advance(Budget.UNLIMITED)).isEqualTo(Progress.STEPPED);
        assertThat(run.step()).isEqualTo(1);
    }

    @Test
    void endingIsToldAtTheEnd() {
        PartSimulation run = new PartSimulation(Slow::new);
        while (run.step() < 1) {
            run.advance(Budget.UNLIMITED);
        }
        assertThat(run.ending()).isEqualTo(Ending.NONE);
        run.advance(Budget.UNLIMITED);
        assertThat(run.advance(Budget.UNLIMITED)).isEqualTo(Progress.FINISHED);
        assertThat(run.ending()).isEqualTo(END);
    }

    @Test
    void readoutsThatThePartLeavesOutAreUndefined() {
        PartSimulation run = new PartSimulation(Slow::new);
        run.advance(Budget.UNLIMITED);
        run.advance(Budget.UNLIMITED);
        double[] readouts = new double[2];
        run.read(readouts);
        assertThat(readouts).containsExactly(Double.NaN, 2);
    }
}

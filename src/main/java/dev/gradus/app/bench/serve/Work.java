package dev.gradus.app.bench.serve;

import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lab at its defaults with a seed, at the pace of a class.
 *
 * @param reference what its curves must be
 */
record Work(Lab lab, long seed, Reference reference) {
    static final double STEPS_PER_SECOND = 10;
    static final long BUDGET = 1_000_000;

    private static final long SEEDS = 2;
    private static final int REFERENCE_STEPS = 1000;

    /** Labs that go on for long and whose steps together leave the machine's cores half idle, each with some seeds. */
    static List<Work> fitting(List<Lab> labs, int students) {
        double share = Runtime.getRuntime().availableProcessors() / 2.0;
        double longest = share / (students * STEPS_PER_SECOND);
        List<Work> works = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Lab lab : labs) {
                if (secondsPerStep(lab) <= longest) {
                    works.add(new Work(lab, seed, Reference.of(lab, seed, REFERENCE_STEPS)));
                }
            }
        }
        works.removeIf(work -> work.reference().rows().size() <= REFERENCE_STEPS);
        return works;
    }

    /** A parameter that can be changed while the run goes on, if the lab has one that is a number. */
    Optional<Real> liveNumber() {
        return lab.parameters().parameters().stream()
                .filter(Real.class::isInstance)
                .map(Real.class::cast)
                .filter(real -> real.spec().update() == Spec.Update.LIVE)
                .findFirst();
    }

    private static double secondsPerStep(Lab lab) {
        return lab.estimate(lab.parameters().read(Map.of()).values()).secondsPerStep();
    }
}

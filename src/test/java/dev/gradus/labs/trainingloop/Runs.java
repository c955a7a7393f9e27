package dev.gradus.labs.trainingloop;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs of the lab for its tests. */
final class Runs {
    static final TrainingLoopLab LAB = new TrainingLoopLab();

    private Runs() {}

    /** {@code name=value} pairs. */
    static LabRun begin(String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            given.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        return begin(given);
    }

    static LabRun begin(Map<String, String> given) {
        Reading reading = LAB.parameters().read(given);
        if (!reading.violations().isEmpty()) {
            throw new IllegalArgumentException(reading.violations().toString());
        }
        return LabRun.begin(LAB, reading.values(), reading.seed());
    }

    /** The run as far as an update, or to its end. */
    static LabRun toUpdate(LabRun run, double update) {
        long step = run.simulation().step();
        while (run.number("update") < update && !run.ended()) {
            step++;
            run.to(step);
        }
        return run;
    }

    /** As the server grades a run of these parameters at that step. */
    static Verdict verdict(Repair repair, Map<String, String> changes, long step) {
        Map<String, String> given = repair.with(changes);
        LabRun run = begin(given).to(step);
        Map<String, Double> readouts = new HashMap<>(run.named());
        RunKey key = RunKey.of(TrainingLoopLab.ID, given, 0);
        return new RepairExercise(repair)
                .exercise()
                .question(0)
                .grader()
                .apply(new RunAnswer(key, run.simulation().step(), readouts));
    }
}

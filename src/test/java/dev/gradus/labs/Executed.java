package dev.gradus.labs;

import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;

/** Runs what an example answer names, as the server does before it grades one. */
final class Executed {
    private Executed() {}

    /** The same answer with the step reached and the readouts there; an answer that has readouts stays as it is. */
    static RunAnswer of(Lab lab, RunAnswer answer) {
        if (!answer.readouts().isEmpty()) {
            return answer;
        }
        RunKey key = answer.key();
        Reading reading = lab.parameters().read(key.parameters());
        if (!reading.violations().isEmpty() || !lab.check(reading.values()).isEmpty()) {
            throw new IllegalArgumentException("example must be a valid run, got " + reading.violations());
        }
        ParameterValues values = reading.values();
        LabRun run = LabRun.begin(lab, values, key.seed());
        for (Change change : key.changes()) {
            run.to(change.step())
                    .adopt(lab.parameters()
                            .read(key.parametersAfter(change.step()))
                            .values());
        }
        run.to(answer.step());
        return new RunAnswer(key, run.simulation().step(), run.named());
    }
}

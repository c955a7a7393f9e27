package dev.gradus.run.work;

import dev.gradus.run.Command;
import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a change of a live parameter: what is wrong with it, or what to adopt. */
sealed interface LiveChange {
    record Accepted(Change change) implements LiveChange {}

    record Refused(Trouble trouble) implements LiveChange {}

    /** The parameter has this value already. */
    record Unchanged() implements LiveChange {}

    static LiveChange read(Computation run, Command.Change wanted, long step) {
        Optional<Param<?>> parameter = run.lab().parameters().find(wanted.name());
        if (parameter.isEmpty()) {
            return refused(wanted.name(), "No parameter is called \"" + wanted.name() + "\".");
        }
        Spec spec = parameter.get().spec();
        if (spec.update() != Spec.Update.LIVE) {
            return refused(spec.name(), spec.label() + " cannot change while a run is under way: start a new run.");
        }
        Map<String, String> printed = run.values().printed();
        printed.put(spec.name(), wanted.value());
        Reading reading = run.lab().parameters().read(printed);
        List<Problem> problems = new ArrayList<>(reading.violations());
        problems.addAll(run.lab().check(reading.values()));
        if (!problems.isEmpty()) {
            return refused(spec.name(), problems.getFirst().message());
        }
        return taken(run.values(), reading.values(), spec.name(), step);
    }

    private static LiveChange taken(ParameterValues before, ParameterValues after, String name, long step) {
        String value = after.printed().getOrDefault(name, "");
        return value.equals(before.printed().get(name)) ? new Unchanged() : new Accepted(new Change(step, name, value));
    }

    private static LiveChange refused(String name, String text) {
        return new Refused(new Trouble(text, name));
    }
}

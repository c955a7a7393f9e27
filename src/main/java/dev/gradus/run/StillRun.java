package dev.gradus.run;

import dev.gradus.run.stream.RunClient;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run that stays at step 0. */
final class StillRun implements RunSession {
    private final RunId id = RunId.random();
    private final VisitorId owner;
    private final RunRequest request;
    private final Optional<Moment> first;

    StillRun(VisitorId owner, RunRequest request, Optional<Moment> first) {
        this.owner = owner;
        this.request = request;
        this.first = first;
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public VisitorId owner() {
        return owner;
    }

    @Override
    public Lab lab() {
        return request.lab();
    }

    @Override
    public ParameterValues values() {
        return request.values();
    }

    @Override
    public RunStatus status() {
        return RunRegistry.idle(request);
    }

    @Override
    public void post(Command command) {}

    @Override
    public Attachment attach(RunClient client, Resume resume) {
        return new Attachment() {
            @Override
            public void acknowledge(long sequence) {}

            @Override
            public void view(Set<String> wanted) {}

            @Override
            public void detach() {}
        };
    }

    @Override
    public Optional<Moment> moment() {
        return first;
    }

    @Override
    public Optional<RunAnswer> answer() {
        return first.map(moment -> new RunAnswer(key(), moment.step(), named(moment.readouts())));
    }

    private Map<String, Double> named(double[] readouts) {
        ReadoutLayout layout = lab().layout(values());
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < readouts.length; i++) {
            named.put(layout.names().get(i), readouts[i]);
        }
        return named;
    }
}

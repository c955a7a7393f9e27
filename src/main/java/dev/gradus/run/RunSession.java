package dev.gradus.run;

import dev.gradus.run.history.NamedRows;
import dev.gradus.run.stream.RunClient;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A run as the rest of the server sees it. Safe from any thread; nothing here waits for the simulation. */
public interface RunSession {
    RunId id();

    VisitorId owner();

    Lab lab();

    /** What its learner may not do with it. */
    Terms terms();

    /** Parameters in force at the step shown. */
    ParameterValues values();

    RunStatus status();

    default RunKey key() {
        return status().key();
    }

    /** Hands a command over; what cannot be followed comes back to the clients as trouble. */
    void post(Command command);

    /** Connects a client: greets it, sends what it lacks, and frames from then on. */
    Attachment attach(RunClient client, Resume resume);

    /** The histories of the steps {@code from} to {@code to} as finely as they are kept, in at most about 1 000 rows. */
    CompletableFuture<NamedRows> history(long from, long to);

    /** What is shown: the last whole step; empty while the run first prepares. */
    Optional<Moment> moment();

    /** Key, step and readouts of the step shown, as evidence for an exercise; empty while the run first prepares. */
    Optional<RunAnswer> answer();
}

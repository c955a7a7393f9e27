package dev.gradus.run.stream;

import dev.gradus.run.EngineId;
import dev.gradus.run.RunId;
import dev.gradus.run.RunStatus;
import dev.gradus.sim.frame.Dimension;
import java.util.List;

/** What a run tells a client. */
public sealed interface Message permits Message.Hello, Message.Report, Message.Trouble, FramePart {
    /**
     * The first message of a connection.
     *
     * @param readoutNames indexed names in the order of every frame's readouts
     * @param historyNames those whose trace is kept: the columns of a trace
     */
    record Hello(
            EngineId engine,
            RunId run,
            RunStatus status,
            List<String> readoutNames,
            List<String> historyNames,
            List<Dimension> dimensions)
            implements Message {
        public Hello {
            readoutNames = List.copyOf(readoutNames);
            historyNames = List.copyOf(historyNames);
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Where the run stands. */
    record Report(RunStatus status) implements Message {}

    /**
     * A command could not be followed.
     *
     * @param parameter the parameter concerned, or empty
     */
    record Trouble(String text, String parameter) implements Message {}
}

package dev.gradus.server.socket;

import static dev.gradus.run.stream.FramePart.Mode.APPEND;
import static dev.gradus.run.stream.FramePart.Mode.REPLACE;

import dev.gradus.run.EngineId;
import dev.gradus.run.Measured;
import dev.gradus.run.Pace;
import dev.gradus.run.RunId;
import dev.gradus.run.RunState;
import dev.gradus.run.RunStatus;
import dev.gradus.run.history.TraceRows;
import dev.gradus.run.stream.FramePart;
import dev.gradus.run.stream.FramePart.Content;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.run.stream.FramePart.TraceContent;
import dev.gradus.run.stream.Message.Hello;
import dev.gradus.run.stream.Message.Report;
import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.sim.Ending;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;

/** The messages recorded in {@code src/test/resources/wire}, which both sides of the socket are tested against. */
final class WireExamples {
    static final List<String> HISTORY = List.of("loss[0]", "loss[1]");

    private static final double NAN = Double.NaN;
    private static final double[] READOUTS = {0.25, NAN, -3.5e-9, 1234567, Double.POSITIVE_INFINITY};

    private WireExamples() {}

    static Hello hello() {
        return new Hello(
                new EngineId("1.x4"),
                new RunId("AbCdEfGhIjKlMnOpQrStUv"),
                status(RunState.IDLE, 0, Pace.INITIAL),
                List.of("loss[0]", "loss[1]", "drift", "updates", "bound"),
                HISTORY,
                List.of(new Dimension(
                        "curve",
                        List.of(
                                new Dimension.Entry("η=0.15", Map.of("learningRate", 0.15)),
                                Dimension.Entry.of("η=0.3")))));
    }

    static Report running() {
        return new Report(status(RunState.RUNNING, 42, Pace.INITIAL));
    }

    static Report diverged() {
        RunStatus status = status(RunState.DIVERGED, 57, Pace.MAX);
        Ending ending = new Ending("The loss left every bound at step 57.", "Try a smaller learning rate.");
        return new Report(new RunStatus(
                status.state(), 57, 200, 2, Pace.MAX, new Measured(1250.5, 18.5, 0.75), ending, 3, status.key(), 16));
    }

    static Trouble trouble() {
        return new Trouble("learningRate must be a number in [1e-6, 1000], got \"fast\"", "learningRate");
    }

    /** All kinds of series, all number formats, appended rows. */
    static FramePart small() {
        return new FramePart(
                7, 1, 42, 1, 1, READOUTS, List.of(appended(), map(), nodes(), counts(), heat(), levels(), phases()));
    }

    /** A snapshot in two messages: the trace from the start, then static series. */
    static List<FramePart> snapshot() {
        return List.of(
                new FramePart(8, 2, 4, 1, 2, READOUTS, List.of(replaced(), nodes())),
                new FramePart(8, 2, 4, 2, 2, READOUTS, List.of(heat(), levels())));
    }

    private static RunStatus status(RunState state, long step, Pace pace) {
        RunKey key = new RunKey(
                new LabId("quadratic-descent"),
                Map.of("learningRate", "0.15", "b", "100", "mistakes", "ascent,doubleStep"),
                4294967295L,
                List.of(new Change(12, "learningRate", "0.3"), new Change(40, "momentum", "0.9")));
        return new RunStatus(state, step, 200, 1, pace, new Measured(20, 19.5, 0.25), Ending.NONE, 0, key, 0);
    }

    private static Content appended() {
        float[] values = {1.5f, Float.NaN, 0.75f, 2, 0.375f, TraceRows.single(1e300)};
        return new TraceContent(APPEND, new TraceRows(new double[] {40, 41, 42}, 2, values));
    }

    private static Content replaced() {
        float[] values = {4, Float.NaN, 2, Float.NaN, 1, -1, 0.5f, -2, 0.25f, -4};
        return new TraceContent(REPLACE, new TraceRows(new double[] {0, 1, 2, 3, 4}, 2, values));
    }

    private static Content map() {
        Points points =
                Points.of(new Column("x", new double[] {0.5, -1.25, NAN}), new Column("y", new double[] {1, 2, 1024}));
        return new SeriesContent("now", Storage.F32, points);
    }

    private static Content nodes() {
        Points points = Points.of(
                new Column("class", new double[] {0, 3, NAN, 254}), new Column("group", new double[] {1, 1, 2, 2}));
        return new SeriesContent("nodes", Storage.U8, points);
    }

    private static Content counts() {
        return new SeriesContent(
                "counts",
                Storage.F64,
                new Grid(List.of(1, 2), new double[] {9007199254740991.0, 0.1}, new Grid.Domain(0, 1e16)));
    }

    private static Content heat() {
        double[] values = {0, 127, 254, NAN, -10, 300};
        return new SeriesContent("heat", Storage.U8, new Grid(List.of(2, 3), values, new Grid.Domain(0, 254)));
    }

    private static Content levels() {
        double[] values = {-1, 0.5, NAN, 1, 0.25, 0};
        return new SeriesContent("levels", Storage.F32, new Grid(List.of(1, 2, 3), values, new Grid.Domain(-1, 1)));
    }

    private static Content phases() {
        List<List<Object>> rows =
                List.of(List.of("forward", 1.5, 3L, true), List.of("Schritt „zurück“", NAN, -1L, false));
        return new SeriesContent("phases", Storage.F32, new Table(List.of("phase", "value", "line", "current"), rows));
    }
}

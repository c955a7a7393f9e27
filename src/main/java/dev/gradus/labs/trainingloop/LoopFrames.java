package dev.gradus.labs.trainingloop;

import dev.gradus.labs.trainingloop.Listing.Line;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The series of a step. */
final class LoopFrames {
    static final String LISTING = "listing";
    static final String COMPLAINTS = "complaints";
    static final String ROOTS = "roots";
    static final String UNIT_CIRCLE = "unitCircle";

    static final List<SeriesSpec> DECLARED = List.of(
            SeriesSpec.of(LISTING, "The program, line by line, and how far its loops have come."),
            SeriesSpec.of(COMPLAINTS, "What can be said about the program before it runs.")
                    .onceOnly(),
            SeriesSpec.of(ROOTS, "Roots of one batch of the oscillator, of this program and of the repaired one."),
            SeriesSpec.of(UNIT_CIRCLE, "Where roots neither grow nor die away.").onceOnly());

    private static final int CIRCLE = 96;
    private static final Series CIRCLE_POINTS = circle();

    private LoopFrames() {}

    static Frame of(LoopSimulation run) {
        return new Frame(
                run.step(),
                Map.of(
                        LISTING,
                        listing(run),
                        COMPLAINTS,
                        complaints(run.dryRun()),
                        ROOTS,
                        roots(run),
                        UNIT_CIRCLE,
                        CIRCLE_POINTS));
    }

    private static Series listing(LoopSimulation run) {
        Interpreter interpreter = run.curves().getFirst().interpreter();
        List<List<Object>> rows = IntStream.range(0, interpreter.listing().size())
                .mapToObj(at -> {
                    Line line = interpreter.listing().line(at);
                    return List.<Object>of(
                            at + 1L, (long) line.depth(), line.statement().code(), state(run, at));
                })
                .toList();
        return new Series.Table(List.of("line", "depth", "text", "state"), rows);
    }

    private static String state(LoopSimulation run, int at) {
        Interpreter interpreter = run.curves().getFirst().interpreter();
        Statement statement = interpreter.listing().line(at).statement();
        if (!run.dryRun().isReached(at)) {
            return "not reached";
        }
        return statement.isLoop() ? interpreter.turn(at) + " of " + interpreter.turns(at) : "";
    }

    private static Series complaints(DryRun dryRun) {
        List<List<Object>> rows = new ArrayList<>();
        dryRun.complaints()
                .forEach(one -> rows.add(
                        List.of(one.line() == Listing.NO_GROUP ? "" : Integer.toString(one.line() + 1), one.text())));
        if (rows.isEmpty()) {
            rows.add(List.of("", "Every line is reached, and weights are updated. What they learn is another matter."));
        }
        return new Series.Table(List.of("line", "before running"), rows);
    }

    private static Series roots(LoopSimulation run) {
        List<Roots> roots = run.roots();
        return Points.of(
                new Column("x", joined(roots.stream().map(Roots::re).toList())),
                new Column("y", joined(roots.stream().map(Roots::im).toList())),
                new Column(
                        "curve",
                        IntStream.range(0, roots.size())
                                .boxed()
                                .flatMapToDouble(curve ->
                                        DoubleStream.of(roots.get(curve).re()).map(_ -> curve))
                                .toArray()));
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static Series circle() {
        double[] x = new double[CIRCLE + 1];
        double[] y = new double[CIRCLE + 1];
        for (int i = 0; i <= CIRCLE; i++) {
            x[i] = StrictMath.cos(2 * Math.PI * i / CIRCLE);
            y[i] = StrictMath.sin(2 * Math.PI * i / CIRCLE);
        }
        return Points.of(new Column("x", x), new Column("y", y));
    }
}

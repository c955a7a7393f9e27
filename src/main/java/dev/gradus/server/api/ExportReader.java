package dev.gradus.server.api;

import dev.gradus.course.values.StoredValues;
import dev.gradus.run.RunSession;
import dev.gradus.run.RunStatus;
import dev.gradus.run.export.Export;
import dev.gradus.run.export.Export.Format;
import dev.gradus.run.export.SeriesSelection;
import dev.gradus.server.page.LinkState;
import dev.gradus.sim.ChangesReading;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which run shall be written out, and how. A file cannot report what was adjusted, so nothing is. */
final class ExportReader {
    /** Rows of a file for which nobody said how many. */
    private static final long MOST_ROWS = 10_000;

    private static final Pattern AT = Pattern.compile("(\\d{1,12}):([A-Za-z0-9]+)=(.*)", Pattern.DOTALL);
    private static final double MOST_SECONDS = 600;
    private static final double SECONDS_PER_MINUTE = 60;

    private final long mostSteps;
    private final StoredValues values;

    /**
     * Reads with these limits.
     *
     * @param mostSteps that any run has
     * @param values those that addresses name
     */
    ExportReader(long mostSteps, StoredValues values) {
        this.mostSteps = mostSteps;
        this.values = values;
    }

    /** The run that a lab's address describes. */
    Export ofLab(Lab lab, Format format, Context request) {
        LinkState state = LinkState.read(lab, values.resolved(request.queryParamMap()));
        List<Problem> problems = state.reports();
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        RunKey key = RunKey.of(lab.id(), lab.parameters().explicit(state.values()), state.seed());
        long steps = number(request, "steps", 0).orElse(lab.budget(state.values()));
        double seconds = lab.estimate(state.values()).secondsPerStep() * steps;
        if (seconds > MOST_SECONDS) {
            throw new BadRequest(
                    "steps",
                    "steps must be fewer for a file made here: these would take about "
                            + Math.round(seconds / SECONDS_PER_MINUTE)
                            + " minutes; gradus run on your own machine has no such limit");
        }
        return export(new Order(lab, changed(lab, key, request), steps), format, request);
    }

    /** The run with the live changes of the address, as {@code at=500:learningRate=0.01}. */
    RunKey changed(Lab lab, RunKey key, Context request) {
        List<Change> changes =
                request.queryParams("at").stream().map(this::change).toList();
        ChangesReading reading = ChangesReading.of(lab, key, changes);
        if (!reading.violations().isEmpty()) {
            throw new BadRequest(reading.violations());
        }
        return reading.key();
    }

    private Change change(String text) {
        Matcher parts = AT.matcher(text);
        if (!parts.matches() || Long.parseLong(parts.group(1)) > mostSteps) {
            throw new BadRequest("at", "at must be step:name=value, got " + Param.quote(text));
        }
        return new Change(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3));
    }

    /** A run as far as it has come. */
    Export ofRun(RunSession run, Format format, Context request) {
        RunStatus status = run.status();
        long steps = Math.max(0, status.step());
        SealedRuns.refuse(status.key());
        return export(new Order(run.lab(), status.key().upTo(steps), steps), format, request);
    }

    /** What is computed, however it is written. */
    private record Order(Lab lab, RunKey key, long steps) {}

    private Export export(Order order, Format format, Context request) {
        long rows = Math.ceilDiv(order.steps(), MOST_ROWS);
        long every = number(request, "every", 1).orElse(Math.max(1, rows));
        return new Export(order.lab(), order.key(), order.steps(), every, series(order.lab(), format, request), format);
    }

    private static SeriesSelection series(Lab lab, Format format, Context request) {
        Optional<String> text = Optional.ofNullable(request.queryParam("series"));
        if (format == Format.CSV) {
            return SeriesSelection.NONE;
        }
        if (text.isEmpty()) {
            return SeriesSelection.small(lab);
        }
        return SeriesSelection.parse(text.get(), lab)
                .orElseThrow(() -> new BadRequest(
                        "series", "series must be " + SeriesSelection.rule(lab) + ", got " + Param.quote(text.get())));
    }

    private OptionalLong number(Context request, String name, long least) {
        Optional<String> text = Optional.ofNullable(request.queryParam(name));
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        long number = text.get().matches("\\d{1,12}") ? Long.parseLong(text.get()) : -1;
        if (number < least || number > mostSteps) {
            throw new BadRequest(
                    name,
                    name + " must be a whole number in [" + least + ", " + mostSteps + "], got "
                            + Param.quote(text.get()));
        }
        return OptionalLong.of(number);
    }
}

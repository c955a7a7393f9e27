package dev.gradus.server.api;

import dev.gradus.run.RunId;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import java.util.Map;
import java.util.function.Function;

/** Reads answers; a run is looked at where it is, on the server, whatever the page says about it. */
final class AnswerReader {
    private static final int LONGEST_FORMULA = 400;

    private final RunRegistry runs;
    private final Map<Class<? extends Answer>, Function<Fields, Answer>> written = Map.of(
            NumberAnswer.class,
                    fields -> new NumberAnswer(fields.onlyWith("value").number("value")),
            ChoiceAnswer.class,
                    fields -> new ChoiceAnswer(fields.onlyWith("option").text("option")),
            MultiChoiceAnswer.class,
                    fields -> new MultiChoiceAnswer(fields.onlyWith("options").texts("options")),
            OrderingAnswer.class,
                    fields -> new OrderingAnswer(fields.onlyWith("items").texts("items")),
            ExpressionAnswer.class, fields -> new ExpressionAnswer(formula(fields.onlyWith("text"))),
            DimensionsAnswer.class,
                    fields -> new DimensionsAnswer(fields.onlyWith("sizes").sizes("sizes")),
            MatrixAnswer.class,
                    fields -> new MatrixAnswer(fields.onlyWith("rows").rows("rows")));

    AnswerReader(RunRegistry runs) {
        this.runs = runs;
    }

    /** An answer of the given kind. */
    <A extends Answer> A read(Class<A> kind, Fields fields, VisitorId visitor) {
        Function<Fields, Answer> reader =
                kind == RunAnswer.class ? given -> run(given.onlyWith("runId"), visitor) : written.get(kind);
        if (reader == null) {
            throw new IllegalStateException("answer must be of a known kind, got " + kind);
        }
        return kind.cast(reader.apply(fields));
    }

    private RunAnswer run(Fields fields, VisitorId visitor) {
        RunSession run = runs.find(visitor, new RunId(fields.text("runId")))
                .orElseThrow(() -> new BadRequest("runId", "runId must name a run of yours: press Play first"));
        return run.answer()
                .orElseThrow(() ->
                        new BadRequest("runId", "your run is still being prepared: hand it in when it has started"));
    }

    private static String formula(Fields fields) {
        String text = fields.text("text");
        if (text.length() > LONGEST_FORMULA) {
            throw new BadRequest(
                    "text", "text must have at most " + LONGEST_FORMULA + " characters, got " + text.length());
        }
        return text;
    }
}

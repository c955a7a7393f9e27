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
import dev.gradus.sim.exercise.Form;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads answers; a run is looked at where it is, on the server, whatever the page says about it. */
final class AnswerReader {
    private static final int LONGEST_FORMULA = 400;

    private final RunRegistry runs;
    private final Map<Class<? extends Answer>, Function<Fields, Answer>> written = Map.of(
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

    /** An answer of the given kind, as the form takes it. */
    <A extends Answer> A read(Class<A> kind, Form form, Fields fields, VisitorId visitor) {
        Answer read = switch (form) {
            case Form.RunForm _ -> run(fields.onlyWith("runId"), visitor);
            case Form.NumberForm(var unit) ->
                new NumberAnswer(fields.onlyWith("value").quantity("value", unit));
            default -> Optional.ofNullable(written.get(kind)).orElseThrow().apply(fields);
        };
        return kind.cast(read);
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

package dev.gradus.server.page;

import dev.gradus.course.progress.Learned;
import dev.gradus.course.progress.Variant;
import dev.gradus.server.http.Learner;
import dev.gradus.server.http.VerdictJson;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.BlindRun;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.LabId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as the page shows it: nothing in it reveals the answer.
 *
 * @param number from 1, in the lab's order
 * @param kind of the form, as {@code multiChoice}
 * @param prompt HTML
 * @param hints how many there are; each is asked for by itself
 * @param hasVariants whether another drawing asks something else
 * @param runs names of the runs that the learner may look at
 */
public record ExerciseView(
        String id,
        int number,
        String title,
        int points,
        long seed,
        String kind,
        String prompt,
        Form form,
        int hints,
        boolean hasVariants,
        List<String> runs,
        Reached reached) {
    /**
     * How far the learner got.
     *
     * @param best over all variants, 0…1
     * @param last the verdict on his last answer to this variant
     */
    record Reached(int attempts, double best, Optional<Verdict> last) {}

    /**
     * The exercises of a lab in declared order, in the learner's variants.
     */
    static List<ExerciseView> of(Lab lab, Learner learner) {
        List<ExerciseView> views = new ArrayList<>();
        for (Exercise<?> exercise : lab.exercises()) {
            views.add(view(exercise, views.size() + 1, learner, lab.id()));
        }
        return List.copyOf(views);
    }

    private static ExerciseView view(Exercise<?> exercise, int number, Learner learner, LabId lab) {
        Variant variant = learner.variant(lab, exercise.id());
        Question<?> question = exercise.question(variant.seed());
        return new ExerciseView(
                exercise.id(),
                number,
                exercise.title(),
                exercise.points(),
                variant.seed(),
                FormJson.kind(question.form()),
                question.prompt(),
                question.form(),
                question.hints().size(),
                exercise.hasVariants(),
                question.runs().stream().map(BlindRun::name).toList(),
                reached(learner.learned(), variant));
    }

    private static Reached reached(Learned learned, Variant variant) {
        return new Reached(
                learned.attempts(variant.lab(), variant.exercise()),
                learned.best(variant.lab(), variant.exercise()),
                learned.last(variant));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("id", id);
        described.put("title", title);
        described.put("points", points);
        described.put("seed", seed);
        described.put("prompt", prompt);
        described.put("form", FormJson.of(form));
        described.put("hints", hints);
        described.put("standing", Map.of("attempts", reached.attempts(), "best", reached.best()));
        described.put(
                "last",
                reached.last().map(verdict -> VerdictJson.of(verdict, points)).orElse(null));
        return described;
    }
}

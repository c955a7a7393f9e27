package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * An exercise as the page shows it: nothing in it reveals the answer.
 *
 * @param number from 1, in the lab's order
 * @param kind of the form, as {@code multiChoice}
 * @param prompt HTML
 * @param hints how many there are; each is asked for by itself
 */
public record ExerciseView(
        String id, int number, String title, int points, long seed, String kind, String prompt, Form form, int hints) {
    /**
     * The exercises of a lab in declared order.
     *
     * @param seeds draws the visitor's variant of each exercise
     */
    static List<ExerciseView> of(Lab lab, ToLongFunction<Exercise<?>> seeds) {
        List<ExerciseView> views = new ArrayList<>();
        for (Exercise<?> exercise : lab.exercises()) {
            views.add(view(exercise, views.size() + 1, seeds.applyAsLong(exercise)));
        }
        return List.copyOf(views);
    }

    private static ExerciseView view(Exercise<?> exercise, int number, long seed) {
        Question<?> question = exercise.question(seed);
        return new ExerciseView(
                exercise.id(),
                number,
                exercise.title(),
                exercise.points(),
                seed,
                FormJson.kind(question.form()),
                question.prompt(),
                question.form(),
                question.hints().size());
    }

    Map<String, Object> json() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", id);
        described.put("title", title);
        described.put("points", points);
        described.put("seed", seed);
        described.put("prompt", prompt);
        described.put("form", FormJson.of(form));
        described.put("hints", hints);
        return described;
    }
}

package dev.gradus.server.page;

import dev.gradus.run.RunSession;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Learner;
import dev.gradus.server.http.RunKeyJson;
import dev.gradus.server.page.Shell.Section;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.key.RunKey;
import gg.jte.generated.precompiled.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the HTML of every page. Safe for many threads. */
public final class Pages {
    /**
     * What pages are made with.
     *
     * @param engine names the arithmetic that runs the simulations
     */
    public record Kit(Views views, FirstFrames firstFrames, UnaryOperator<String> assets, String engine) {}

    /**
     * Who reads: his own theme, if he chose one, and what he has answered.
     *
     * @param token goes along with every change that his pages ask for
     */
    public record Reader(Optional<String> theme, Learner learner, String token) {}

    /**
     * An exercise by itself, for a page that is open.
     *
     * @param json as in the page's data
     */
    public record Drawn(String html, Map<String, @Nullable Object> json) {}

    /**
     * A run that a page belongs to.
     *
     * @param fork address of the lab with the run's parameters and seed
     */
    public record Run(String id, RunKey key, String fork, long budget) {}

    /** How long a reader looks at nothing, rather than at a page whose figures come later. */
    private static final Duration PAGE_PATIENCE = Duration.ofMillis(500);

    /** Long enough for nearly every lab; a page comes back if it is not. */
    private static final Duration SCRIPT_PATIENCE = Duration.ofSeconds(8);

    private final Templates templates;
    private final Kit kit;

    public Pages(Kit kit) {
        this.kit = kit;
        this.templates = kit.views().templates();
    }

    public String home(List<Lab> labs, Reader reader) {
        Shell shell = new Shell("Labs · Gradus", reader.theme(), kit.assets(), Section.CATALOGUE);
        return templates
                .home(HomePage.of(
                        shell,
                        labs,
                        lab -> new HomePage.Own(
                                kit.views().prose().thumbnail(lab.id()),
                                Solved.of(lab, reader.learner().learned()))))
                .render();
    }

    public String lab(Lab lab, LinkState state, Reader reader) {
        return templates.lab(page(lab, state, reader, Optional.empty())).render();
    }

    /**
     * The lab alone, for pages of other sites.
     *
     * @param visitor what the page hands in where browsers keep cookies back
     */
    public String embedded(Lab lab, LinkState state, Reader reader, String visitor) {
        return templates
                .lab(page(lab, state, reader, Optional.empty()).embedded(state.address(lab), visitor))
                .render();
    }

    /** The page of a run; {@code state} holds its parameters and seed. */
    public String run(Run run, Lab lab, LinkState state, Reader reader) {
        return templates.lab(page(lab, state, reader, Optional.of(run))).render();
    }

    /** What is kept of the reader. */
    public String data(List<Lab> labs, Reader reader, List<RunSession> runs) {
        Shell shell = new Shell("Your data · Gradus", reader.theme(), kit.assets(), Section.OTHER);
        var kept = new DataPage.Kit(reader.learner().learned().standings(), runs);
        return templates.data(DataPage.of(shell, labs, kept)).render();
    }

    /** One exercise in the learner's variant. */
    public Drawn exercise(Lab lab, Exercise<?> exercise, Learner learner) {
        ExerciseView view = ExerciseView.of(lab, learner).get(lab.exercises().indexOf(exercise));
        return new Drawn(templates.partsExercise(view).render(), view.json());
    }

    public String error(Failure failure, Optional<String> theme, String number) {
        Shell shell = new Shell(failure.title() + " · Gradus", theme, kit.assets(), Section.OTHER);
        return templates
                .error(new ErrorPage(shell, failure.status(), failure.title(), failure.cause(), failure.next(), number))
                .render();
    }

    /** Step 0 for a page that had to do without, in JSON; empty if it takes too long. */
    public Optional<String> first(Lab lab, LinkState state) {
        return first(lab, state, SCRIPT_PATIENCE).map(frame -> Json.write(frame.json(lab)));
    }

    private Optional<FirstFrame> first(Lab lab, LinkState state, Duration patience) {
        return kit.firstFrames().of(new FirstFrames.Wanted(lab, state.values(), state.seed()), patience);
    }

    private static List<String> labels(Lab lab, Set<String> names) {
        return lab.parameters().parameters().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .map(parameter -> parameter.spec().label())
                .toList();
    }

    private LabPage page(Lab lab, LinkState state, Reader reader, Optional<Run> run) {
        String title = lab.info().title() + " · Gradus";
        long budget = run.map(Run::budget).orElseGet(() -> lab.budget(state.values()));
        Optional<FirstFrame> first = first(lab, state, PAGE_PATIENCE);
        List<ExerciseView> exercises = ExerciseView.of(lab, reader.learner());
        var attached = run.map(r -> Map.<String, Object>of("runId", r.id(), "key", RunKeyJson.of(r.key())));
        var data = new PageData(lab, state, budget, first, exercises, attached, kit.engine(), reader.token());
        return new LabPage(
                new Shell(title, reader.theme(), kit.assets(), Section.LAB),
                LabHead.of(lab, budget),
                state.reports(),
                ParameterForm.of(lab, state),
                FigureView.of(lab, state.values().printed()),
                ReadoutView.of(
                        lab, state.values(), first.map(FirstFrame::readouts).orElse(new double[0])),
                exercises,
                kit.views().prose().explanation(lab.id()),
                run.map(r -> new LabPage.RunView(
                                r.id(),
                                r.fork(),
                                labels(lab, state.sealed()),
                                ExerciseRun.of(lab, r.key(), reader.learner())))
                        .orElse(null),
                null,
                data.json());
    }
}

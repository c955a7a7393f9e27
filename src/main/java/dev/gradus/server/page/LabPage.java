package dev.gradus.server.page;

import dev.gradus.sim.parameter.Problem;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a lab, or of a run of it.
 *
 * @param reports what of the address was replaced by what
 * @param run the run that the page belongs to, if it is a run's page
 * @param prose the lab's explanation
 * @param embed where the page is embedded, if it is
 * @param data the page's data as JSON that may stand in a script element
 */
public record LabPage(
        Shell shell,
        LabHead head,
        List<Problem> reports,
        ParameterForm form,
        List<FigureView> figures,
        List<ReadoutView> readouts,
        List<ExerciseView> exercises,
        Content prose,
        @Nullable RunView run,
        @Nullable Embed embed,
        String data) {
    /**
     * How a run's page refers to its run.
     *
     * @param fork address of the lab with the run's parameters and seed
     * @param sealed labels of the parameters that the reader is to find out
     * @param shown which run of an exercise it is, if it is one of the reader's own
     */
    public record RunView(String id, String fork, List<String> sealed, Optional<ExerciseRun> shown) {}

    /**
     * A page inside one of another site.
     *
     * @param home address of the same lab here
     * @param visitor who reads it, signed
     */
    public record Embed(String home, String visitor) {}

    /** The same without explanation and exercises. */
    LabPage embedded(String home, String visitor) {
        return new LabPage(
                shell.embedded(),
                head,
                reports,
                form,
                figures,
                readouts,
                List.of(),
                _ -> {},
                null,
                new Embed(home, visitor),
                data);
    }
}

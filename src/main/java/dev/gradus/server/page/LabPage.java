package dev.gradus.server.page;

import dev.gradus.sim.parameter.Problem;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a lab, or of a run of it.
 *
 * @param reports what of the address was replaced by what
 * @param run the run that the page belongs to, if it is a run's page
 * @param prose the lab's explanation
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
        String data) {
    /**
     * How a run's page refers to its run.
     *
     * @param fork address of the lab with the run's parameters and seed
     */
    public record RunView(String id, String fork) {}
}

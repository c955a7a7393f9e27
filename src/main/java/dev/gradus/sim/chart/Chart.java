package dev.gradus.sim.chart;

import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure in words of data.
 *
 * @param caption one or two sentences under the figure: what to look for; also its text alternative
 * @param marks drawn in this order, theory first
 * @param relevance when the chart has anything to show; the page leaves it out otherwise
 */
public record Chart(
        String id,
        String title,
        String caption,
        Axis x,
        Axis y,
        List<Mark> marks,
        List<Input> inputs,
        List<Relevance> relevance) {
    public Chart {
        marks = List.copyOf(marks);
        inputs = List.copyOf(inputs);
        relevance = List.copyOf(relevance);
    }

    /** A chart without marks and inputs. */
    public static Chart of(String id, String title, Axis x, Axis y) {
        return new Chart(id, title, "", x, y, List.of(), List.of(), List.of());
    }

    public Chart caption(String newCaption) {
        return new Chart(id, title, newCaption, x, y, marks, inputs, relevance);
    }

    public Chart marks(Mark... newMarks) {
        return new Chart(id, title, caption, x, y, List.of(newMarks), inputs, relevance);
    }

    public Chart inputs(Input... newInputs) {
        return new Chart(id, title, caption, x, y, marks, List.of(newInputs), relevance);
    }

    /** Adds a condition; all must hold. */
    public Chart onlyWhen(String parameter, String... values) {
        List<Relevance> all = new ArrayList<>(relevance);
        all.add(new Relevance(parameter, List.of(values)));
        return new Chart(id, title, caption, x, y, marks, inputs, all);
    }
}

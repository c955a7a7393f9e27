package dev.gradus.sim.chart;

import java.util.List;

/**
 * A figure in words of data.
 *
 * @param caption one or two sentences under the figure: what to look for; also its text alternative
 * @param marks drawn in this order, theory first
 */
public record Chart(String id, String title, String caption, Axis x, Axis y, List<Mark> marks, List<Input> inputs) {
    public Chart {
        marks = List.copyOf(marks);
        inputs = List.copyOf(inputs);
    }

    /** A chart without marks and inputs. */
    public static Chart of(String id, String title, Axis x, Axis y) {
        return new Chart(id, title, "", x, y, List.of(), List.of());
    }

    public Chart caption(String newCaption) {
        return new Chart(id, title, newCaption, x, y, marks, inputs);
    }

    public Chart marks(Mark... newMarks) {
        return new Chart(id, title, caption, x, y, List.of(newMarks), inputs);
    }

    public Chart inputs(Input... newInputs) {
        return new Chart(id, title, caption, x, y, marks, List.of(newInputs));
    }
}

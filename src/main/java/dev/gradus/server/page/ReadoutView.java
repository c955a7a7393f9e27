package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.ArrayList;
import java.util.List;

/**
 * A readout with all its numbers.
 *
 * @param unit empty if it has none
 * @param hidden it does not exist at the present values
 */
public record ReadoutView(
        String name,
        String label,
        String symbol,
        String unit,
        String help,
        boolean history,
        boolean hidden,
        List<Entry> numbers) {
    /**
     * One number.
     *
     * @param name indexed, as {@code loss[0]}
     * @param index what its index stands for, empty if it has none
     */
    public record Entry(String name, String index, String value) {}

    /**
     * The readouts of a lab in declared order.
     *
     * @param values the numbers of step 0, or empty if they are not known yet
     */
    static List<ReadoutView> of(Lab lab, ParameterValues parameters, double[] values) {
        ReadoutLayout layout = lab.layout(parameters);
        List<Dimension> dimensions = lab.dimensions(parameters);
        List<ReadoutView> views = new ArrayList<>();
        for (Readout readout : lab.readouts()) {
            List<Entry> numbers = new ArrayList<>();
            int next = layout.offset(readout.name());
            for (String index : indices(readout, dimensions)) {
                String value = values.length == 0 ? "–" : Numbers.compact(values[next]);
                numbers.add(new Entry(layout.names().get(next), index, value));
                next++;
            }
            views.add(view(readout, numbers, Relevance.allHold(readout.relevance(), parameters.printed())));
        }
        return List.copyOf(views);
    }

    private static ReadoutView view(Readout readout, List<Entry> numbers, boolean exists) {
        return new ReadoutView(
                readout.name(),
                readout.label(),
                readout.symbol(),
                readout.unit().equals("1") ? "" : readout.unit(),
                readout.help(),
                readout.history() == Readout.History.KEPT,
                !exists,
                List.copyOf(numbers));
    }

    private static List<String> indices(Readout readout, List<Dimension> dimensions) {
        List<String> indices = List.of("");
        for (String name : readout.dimensions()) {
            Dimension dimension = dimensions.stream()
                    .filter(d -> d.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<String> outer = indices;
            indices = outer.stream()
                    .flatMap(prefix -> dimension.entries().stream()
                            .map(entry -> prefix.isEmpty() ? entry.label() : prefix + ", " + entry.label()))
                    .toList();
        }
        return indices;
    }
}

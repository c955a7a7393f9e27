package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The place of a chart.
 *
 * @param hidden it has nothing to show at the present values
 */
public record FigureView(String id, int number, String title, String caption, boolean hidden) {
    static List<FigureView> of(Lab lab, Map<String, String> values) {
        List<FigureView> figures = new ArrayList<>();
        for (Chart chart : lab.charts()) {
            figures.add(new FigureView(
                    chart.id(),
                    figures.size() + 1,
                    chart.title(),
                    chart.caption(),
                    !Relevance.allHold(chart.relevance(), values)));
        }
        return List.copyOf(figures);
    }
}

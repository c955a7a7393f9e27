package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.List;
import java.util.Map;

/**
 * The place of a chart.
 *
 * @param hidden it has nothing to show at the present values
 */
public record FigureView(String id, String title, String caption, boolean hidden) {
    static List<FigureView> of(Lab lab, Map<String, String> values) {
        return lab.charts().stream().map(chart -> of(chart, values)).toList();
    }

    private static FigureView of(Chart chart, Map<String, String> values) {
        boolean shows = Relevance.allHold(chart.relevance(), values);
        return new FigureView(chart.id(), chart.title(), chart.caption(), !shows);
    }
}

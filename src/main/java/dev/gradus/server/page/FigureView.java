package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
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
                    chart.id(), figures.size() + 1, chart.title(), chart.caption(), !isRelevant(chart, values)));
        }
        return List.copyOf(figures);
    }

    private static boolean isRelevant(Chart chart, Map<String, String> values) {
        return chart.relevance().stream()
                .allMatch(condition -> condition.values().contains(values.get(condition.parameter())));
    }
}

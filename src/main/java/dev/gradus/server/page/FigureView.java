package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
import java.util.ArrayList;
import java.util.List;

/** The place of a chart. */
public record FigureView(String id, int number, String title, String caption) {
    static List<FigureView> of(Lab lab) {
        List<FigureView> figures = new ArrayList<>();
        for (Chart chart : lab.charts()) {
            figures.add(new FigureView(chart.id(), figures.size() + 1, chart.title(), chart.caption()));
        }
        return List.copyOf(figures);
    }
}

package dev.gradus.e2e;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;

/** Finds charts of a lab by what they show. */
final class Charts {
    private Charts() {}

    static boolean hasTrace(Lab lab) {
        return lab.charts().stream().anyMatch(chart -> chart.marks().stream().anyMatch(Charts::isTrace));
    }

    /** The first chart with a line through a history over the steps. */
    static String traced(Lab lab) {
        return lab.charts().stream()
                .filter(chart -> chart.marks().stream().anyMatch(Charts::isTrace))
                .map(Chart::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTrace(Mark mark) {
        return mark.kind() == Mark.Kind.LINE
                && mark.source() instanceof Source.Trace(String x, String _)
                && x.isEmpty();
    }
}

package dev.gradus.e2e;

import dev.gradus.sim.Lab;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;
import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.List;

/** Finds charts of a lab by what they show. */
final class Charts {
    private Charts() {}

    /** The charts that stand on the page at the defaults. */
    static List<Chart> shown(Lab lab) {
        return lab.charts().stream()
                .filter(chart -> Relevance.allHold(
                        chart.relevance(), lab.parameters().initial().printed()))
                .toList();
    }

    /** Those with a line through a history over the steps. */
    static List<Chart> traced(Lab lab) {
        return shown(lab).stream()
                .filter(chart -> chart.marks().stream().anyMatch(Charts::isTrace))
                .toList();
    }

    private static boolean isTrace(Mark mark) {
        return mark.kind() == Mark.Kind.LINE
                && mark.source() instanceof Source.Trace(String x, String _)
                && x.isEmpty();
    }
}

package dev.gradus.server.page;

import dev.gradus.sim.Chapter;
import dev.gradus.sim.Lab;
import dev.gradus.sim.StepUnit;
import java.util.List;

/**
 * What stands above the figures.
 *
 * @param speed of a new run, as the choice of speeds names it
 */
public record LabHead(
        String id,
        Chapter chapter,
        String title,
        String question,
        List<StepUnit> units,
        String stepName,
        long budget,
        String speed) {
    public static LabHead of(Lab lab, long budget) {
        var info = lab.info();
        return new LabHead(
                lab.id().value(),
                info.chapter(),
                info.title(),
                info.question(),
                info.units(),
                info.stepName(),
                budget,
                speed(lab));
    }

    private static String speed(Lab lab) {
        return Double.isInfinite(lab.speed()) ? "max" : Numbers.compact(lab.speed());
    }

    public String budgetText() {
        return Numbers.grouped(budget);
    }
}

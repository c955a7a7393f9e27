package dev.gradus.server.page;

import dev.gradus.sim.Chapter;
import dev.gradus.sim.Lab;
import dev.gradus.sim.StepUnit;
import java.util.List;

/** What stands above the figures. */
public record LabHead(
        String id, Chapter chapter, String title, String question, List<StepUnit> units, String stepName, long budget) {
    public static LabHead of(Lab lab, long budget) {
        var info = lab.info();
        return new LabHead(
                lab.id().value(), info.chapter(), info.title(), info.question(), info.units(), info.stepName(), budget);
    }

    public String budgetText() {
        return Numbers.grouped(budget);
    }
}

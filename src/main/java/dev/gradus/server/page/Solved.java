package dev.gradus.server.page;

import dev.gradus.course.progress.Learned;
import dev.gradus.sim.Lab;
import java.util.List;

/**
 * How many exercises of a lab a learner has solved.
 *
 * @param marks one for each exercise, in the lab's order
 */
public record Solved(List<Mark> marks) {
    /** How far one exercise is. */
    public enum Mark {
        OPEN,
        PARTLY,
        SOLVED
    }

    static Solved of(Lab lab, Learned learned) {
        return new Solved(lab.exercises().stream()
                .map(exercise -> mark(learned.best(lab.id(), exercise.id())))
                .toList());
    }

    /** Whether nothing has earned a point yet. */
    public boolean isUntouched() {
        return marks.stream().allMatch(Mark.OPEN::equals);
    }

    public boolean isComplete() {
        return !marks.isEmpty() && count() == marks.size();
    }

    /** In words: {@code 3 of 8 solved}, or only how many there are. */
    public String text() {
        if (marks.isEmpty()) {
            return "";
        }
        return isUntouched() ? Numbers.counted(marks.size(), "exercise") : count() + " of " + marks.size() + " solved";
    }

    private long count() {
        return marks.stream().filter(Mark.SOLVED::equals).count();
    }

    private static Mark mark(double best) {
        return best >= 1 ? Mark.SOLVED : best > 0 ? Mark.PARTLY : Mark.OPEN;
    }
}

package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.Sequence.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program line by line. Lines count from 0. */
record Listing(List<Line> lines) {
    /** What holds the outermost lines. */
    static final int NO_GROUP = -1;

    /**
     * A line.
     *
     * @param depth groups around it
     * @param group the line of the innermost of them, or {@link #NO_GROUP}
     * @param end the line behind everything that it holds
     */
    record Line(Statement statement, int depth, int group, int end) {}

    Listing {
        lines = List.copyOf(lines);
    }

    static Listing of(List<Item> program) {
        List<Line> lines = new ArrayList<>();
        add(program, NO_GROUP, lines);
        return new Listing(lines);
    }

    private static void add(List<Item> items, int group, List<Line> lines) {
        int depth = group == NO_GROUP ? 0 : lines.get(group).depth() + 1;
        for (Item item : items) {
            int at = lines.size();
            lines.add(new Line(Statement.of(item.word()), depth, group, at + item.count()));
            add(item.inside(), at, lines);
        }
    }

    int size() {
        return lines.size();
    }

    Line line(int at) {
        return lines.get(at);
    }

    /** Where a statement stands, from the top. */
    List<Integer> places(Statement statement) {
        return IntStream.range(0, size())
                .filter(at -> line(at).statement() == statement)
                .boxed()
                .toList();
    }

    boolean has(Statement statement) {
        return !places(statement).isEmpty();
    }

    /** Whether a line stands in a group of this kind, however deep. */
    boolean isIn(int at, Statement group) {
        return Stream.iterate(
                        line(at).group(),
                        held -> held != NO_GROUP,
                        held -> line(held).group())
                .anyMatch(held -> line(held).statement() == group);
    }
}

package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.TreeSet;

/** What operations come to: evaluations, loads, time, and what is in memory. Owner: one simulation. */
final class Counts {
    private static final int NONE = -1;

    private final Setup setup;
    private final TreeSet<Integer> kept = new TreeSet<>();
    private int atHand;
    private long forwards;
    private long loads;
    private long peak;

    Counts(Setup setup, Schedule schedule) {
        this.setup = setup;
        kept.addAll(schedule.kept());
        peak = live();
    }

    /** The counts of a whole schedule. */
    static Counts whole(Setup setup) {
        Schedule schedule = Schedule.of(setup);
        Counts counts = new Counts(setup, schedule);
        schedule.operations().forEach(counts::take);
        return counts;
    }

    void take(Operation operation) {
        switch (operation.kind()) {
            case LOAD -> {
                loads++;
                atHand = operation.position();
            }
            case FORWARD -> {
                forwards++;
                atHand = operation.position();
                if (operation.keeps()) {
                    kept.add(atHand);
                }
            }
            case BACKWARD -> {
                kept.remove(operation.position());
                atHand = NONE;
            }
        }
        peak = Math.max(peak, live());
    }

    /** Activations in memory without the input: those that are kept, and the one at hand. */
    long live() {
        boolean isExtra = atHand > 0 && !kept.contains(atHand);
        return (long) kept.size() + (isExtra ? 1 : 0);
    }

    long forwards() {
        return forwards;
    }

    long loads() {
        return loads;
    }

    long peak() {
        return peak;
    }

    /** In ns, by the model's costs. */
    double time() {
        return forwards * setup.forwardCost() + loads * setup.loadCost();
    }

    void save(StateWriter out) {
        out.numbers(kept.stream().mapToInt(position -> position).toArray());
        out.number(atHand);
        out.number(forwards);
        out.number(loads);
        out.number(peak);
    }

    void restore(StateReader in) {
        kept.clear();
        for (int position : in.numbers()) {
            kept.add(position);
        }
        atHand = Math.toIntExact(in.number());
        forwards = in.number();
        loads = in.number();
        peak = in.number();
    }
}

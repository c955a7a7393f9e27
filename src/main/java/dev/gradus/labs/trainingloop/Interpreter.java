package dev.gradus.labs.trainingloop;

import dev.gradus.labs.trainingloop.Listing.Line;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** Runs a program, one line after another. Owner: one run. */
final class Interpreter {
    private final Listing listing;
    private final int epochs;
    private final Machine machine;
    private final int[] turns;
    private final int[] passes;
    private int pass = -1;
    private int current = Listing.NO_GROUP;
    private int next;

    /** @param epochs how often a loop over epochs goes round */
    Interpreter(Listing listing, int epochs, Machine machine) {
        this.listing = listing;
        this.epochs = epochs;
        this.machine = machine;
        turns = new int[listing.size()];
        passes = new int[listing.size()];
    }

    Listing listing() {
        return listing;
    }

    /** Whether there is no line left, or the machine cannot go on. */
    boolean isDone() {
        return next >= listing.size() || machine.isStopped();
    }

    /** The line that was run last; {@link Listing#NO_GROUP} before the first. */
    int current() {
        return current;
    }

    /** Whether the next line takes a batch. */
    boolean isBeforeBatch() {
        return next < listing.size() && listing.line(next).statement() == Statement.BATCH;
    }

    /** How far a loop has come: epochs begun, or samples taken. */
    int turn(int line) {
        return turns[line];
    }

    /** How far a loop goes. */
    int turns(int line) {
        return listing.line(line).statement() == Statement.EPOCH ? epochs : machine.samples();
    }

    /** Runs the next line. */
    void line() {
        current = next;
        Line line = listing.line(current);
        switch (line.statement()) {
            case EPOCH -> turns[current]++;
            case BATCH -> turns[current] = machine.take(begun(current), turns[current]);
            case EVERY -> {}
            default -> machine.run(line.statement());
        }
        boolean isSkipped = line.statement() == Statement.EVERY && !machine.isFull();
        next = isSkipped ? behind(line.end(), line.group()) : behind(current + 1, holder(current));
    }

    void save(StateWriter out) {
        out.numbers(turns);
        out.numbers(passes);
        out.numbers(new int[] {pass, current, next});
    }

    void restore(StateReader in) {
        System.arraycopy(in.numbers(), 0, turns, 0, turns.length);
        System.arraycopy(in.numbers(), 0, passes, 0, passes.length);
        int[] places = in.numbers();
        pass = places[0];
        current = places[1];
        next = places[2];
    }

    /** The pass over the data that a loop is in: a new one where it starts. */
    private int begun(int line) {
        if (turns[line] == 0) {
            pass++;
            passes[line] = pass;
        }
        return passes[line];
    }

    /** What holds the line after {@code line}: itself if it is a group, even an empty one. */
    private int holder(int line) {
        Statement statement = listing.line(line).statement();
        boolean isGroup = statement.isLoop() || statement == Statement.EVERY;
        return isGroup ? line : listing.line(line).group();
    }

    /** The line that comes when {@code place} in {@code group} is reached: at the end of a loop its beginning, while it goes on. */
    private int behind(int place, int group) {
        int at = place;
        int holder = group;
        while (holder != Listing.NO_GROUP && at == listing.line(holder).end()) {
            if (listing.line(holder).statement().isLoop() && turns[holder] < turns(holder)) {
                return holder;
            }
            turns[holder] = 0;
            holder = listing.line(holder).group();
        }
        return at;
    }
}

package dev.gradus.labs.trainingloop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is wrong with a program, found by going through two of its epochs without training anything.
 *
 * @param reached lines that are run
 * @param faults what is wrong with it
 * @param haltedAt the line where it cannot go on, or {@link Listing#NO_GROUP}
 * @param halt why
 */
record DryRun(Listing program, Set<Integer> reached, Set<Fault> faults, int haltedAt, Halt halt) {
    private static final int EPOCHS = 2;
    private static final int MOST_LINES = 10_000;

    /**
     * Something to say about a program before it runs.
     *
     * @param line from 0, or {@link Listing#NO_GROUP} for the whole
     */
    record Complaint(int line, String text) {}

    static DryRun of(Setup setup, Live live) {
        Ledger ledger = new Ledger(setup, setup.samples());
        Trainer trainer = new Trainer(ledger, setup, live);
        Interpreter interpreter = new Interpreter(setup.program(), Math.min(EPOCHS, setup.epochs()), trainer);
        Set<Integer> reached = new HashSet<>();
        for (int line = 0; line < MOST_LINES && !interpreter.isDone(); line++) {
            interpreter.line();
            reached.add(interpreter.current());
        }
        if (interpreter.isDone()) {
            ledger.end();
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        faults.addAll(ledger.faults());
        Listing program = setup.program();
        addUnless(isReached(program, reached, Statement.STEP), Fault.NO_UPDATE, faults);
        addUnless(isReached(program, reached, Statement.BACKWARD), Fault.NO_GRADIENT, faults);
        addUnless(!trainer.isStopped(), Fault.STOPS, faults);
        return new DryRun(
                program,
                reached,
                faults,
                trainer.isStopped() ? interpreter.current() : Listing.NO_GROUP,
                trainer.halt());
    }

    private static boolean isReached(Listing program, Set<Integer> reached, Statement statement) {
        return program.places(statement).stream().anyMatch(reached::contains);
    }

    private static void addUnless(boolean isRight, Fault fault, Set<Fault> faults) {
        if (!isRight) {
            faults.add(fault);
        }
    }

    boolean isReached(int line) {
        return reached.contains(line);
    }

    /** What can be said before the program runs, from the top; what it does is for the learner to see. */
    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        if (haltedAt != Listing.NO_GROUP) {
            complaints.add(new Complaint(haltedAt, halt.said()));
        }
        faults.stream()
                .filter(fault -> fault.isPlain() && fault != Fault.STOPS)
                .forEach(fault -> complaints.add(new Complaint(Listing.NO_GROUP, fault.message())));
        IntStream.range(0, program.size())
                .filter(line -> !isReached(line) && haltedAt == Listing.NO_GROUP)
                .filter(line -> program.line(line).group() == Listing.NO_GROUP
                        || isReached(program.line(line).group()))
                .forEach(line -> complaints.add(new Complaint(line, "This line is never reached.")));
        return complaints;
    }
}

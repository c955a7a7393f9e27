package dev.gradus.app.bench.serve;

import dev.gradus.app.bench.serve.FrameHead.Rows;
import java.util.Arrays;
import java.util.Optional;

/** Whether a student's curves arrive without gap or repetition and hold the right numbers. Owned by its student. */
final class CurveCheck {
    private static final long NOTHING = -1;

    private final Reference reference;
    private long attempt;
    private long last = NOTHING;
    private long comparedUpTo = Long.MAX_VALUE;
    private long faults;

    CurveCheck(Reference reference) {
        this.reference = reference;
    }

    /** Takes what a frame adds; a new attempt is without live changes. @return what is wrong with it, if anything */
    Optional<String> take(FrameHead frame) {
        if (frame.place().attempt() != attempt) {
            attempt = frame.place().attempt();
            comparedUpTo = Long.MAX_VALUE;
        }
        return take(frame.rows());
    }

    private Optional<String> take(Rows rows) {
        Optional<String> fault = Optional.empty();
        if (rows.replaces()) {
            last = NOTHING;
        }
        for (int row = 0; row < rows.steps().length; row++) {
            long step = (long) rows.steps()[row];
            Optional<String> found = fault(step, rows.values()[row]);
            faults += found.isPresent() ? 1 : 0;
            fault = fault.or(() -> found);
            last = step;
        }
        return fault;
    }

    private Optional<String> fault(long step, float[] row) {
        if (step != last + 1) {
            return Optional.of("in a curve step " + step + " followed step " + last);
        }
        return isRight(step, row) ? Optional.empty() : Optional.of("in a curve step " + step + " had other numbers");
    }

    /** A live value was changed: what comes after the last step is not the reference any more. */
    void changed() {
        comparedUpTo = Math.min(comparedUpTo, last);
    }

    /** Rows that were missing, repeated or wrong. */
    long faults() {
        return faults;
    }

    private boolean isRight(long step, float[] row) {
        return step > comparedUpTo
                || step >= reference.rows().size()
                || Arrays.equals(reference.rows().get((int) step), row);
    }
}

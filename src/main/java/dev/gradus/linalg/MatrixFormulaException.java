package dev.gradus.linalg;

/** A matrix formula that cannot be read or has no value; the message is a sentence for the learner. */
public final class MatrixFormulaException extends Exception {
    private static final long serialVersionUID = 1;

    MatrixFormulaException(String message) {
        super(message);
    }
}

package dev.gradus.sim.exercise;

/** A formula that cannot be read. */
public final class ExpressionException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final int column;

    /**
     * Trouble at a column, counted from 1.
     *
     * @param trouble a sentence for the learner, beginning small
     */
    public ExpressionException(String trouble, int column) {
        super("Column " + column + ": " + trouble);
        this.sentence = "Column " + column + ": " + trouble;
        this.column = column;
    }

    /** What is wrong and at which column, for the learner. */
    public String sentence() {
        return sentence;
    }

    /** Where the trouble is, from 1. */
    public int column() {
        return column;
    }
}

package dev.gradus.app;

/** An argument that cannot be used. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    /** Creates it from one sentence: what must be, what was given. */
    public UsageException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** One line for the person at the keyboard. */
    public String sentence() {
        return sentence;
    }
}

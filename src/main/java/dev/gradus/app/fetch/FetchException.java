package dev.gradus.app.fetch;

/** A file that could not be brought here. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    /** Creates it from one sentence: what went wrong, what to do. */
    public FetchException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** One line for the person at the keyboard. */
    public String sentence() {
        return sentence;
    }
}

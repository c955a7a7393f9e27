package dev.gradus.server.http;

/** A request that is not carried out although it could be understood, and why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String sentence;

    /** @param sentence what to do about it, for the reader */
    public Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }
}

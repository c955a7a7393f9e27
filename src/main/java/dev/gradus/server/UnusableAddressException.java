package dev.gradus.server;

/** The server cannot listen where it was told to. */
public final class UnusableAddressException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    UnusableAddressException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** One line for the person who started the server. */
    public String sentence() {
        return sentence;
    }
}

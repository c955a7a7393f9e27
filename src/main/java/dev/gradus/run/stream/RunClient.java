package dev.gradus.run.stream;

/** A listener of a run, as a browser's socket. Called by the run's workers, one at a time; must never block. */
public interface RunClient {
    /**
     * Takes a message.
     *
     * @return bytes that it takes on the wire
     */
    int send(Message message);

    /** The run has let this client go: it no longer answers, or the run is gone. Nothing is sent afterwards. */
    void dismiss(String reason);
}

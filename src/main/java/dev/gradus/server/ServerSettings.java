package dev.gradus.server;

/**
 * How the server is set up.
 *
 * @param port 0 takes any free one
 */
public record ServerSettings(String host, int port, FrontEnd frontEnd, Policy policy) {
    /** On any free port of this machine, for tests. */
    public static ServerSettings anywhere() {
        return anywhere(Policy.standard());
    }

    /** On any free port of this machine. */
    public static ServerSettings anywhere(Policy policy) {
        return new ServerSettings("127.0.0.1", 0, FrontEnd.built(), policy);
    }
}

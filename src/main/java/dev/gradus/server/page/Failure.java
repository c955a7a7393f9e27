package dev.gradus.server.page;

/**
 * Why a request cannot be answered, for its reader.
 *
 * @param cause one sentence
 */
public record Failure(int status, String title, String cause, Next next) {
    /** Where to go on. */
    public record Next(String label, String address) {
        static final Next CATALOGUE = new Next("See all labs", "/");
    }

    /** What is said about an answer of the given status. */
    public static Failure of(int status) {
        return switch (status) {
            case 403 ->
                catalogue(status, "Not from here", "This request came from another site, so it was not carried out.");
            case 404 -> catalogue(status, "Nothing is here", "The address leads to no lab and to no run of yours.");
            case 405 -> catalogue(status, "Not possible here", "This address can be read, but not changed.");
            case 413 -> catalogue(status, "Too long", "What was sent is longer than the server reads.");
            case 414, 431 -> catalogue(status, "The address is too long", "It is longer than the server reads.");
            case 429 -> catalogue(status, "A little slower", "These were more requests than one visitor needs.");
            case 500 ->
                new Failure(
                        status,
                        "Something went wrong",
                        "The server could not make this page. The fault is on our side and has been written down.",
                        Next.CATALOGUE);
            case 503 -> catalogue(status, "In a moment", "The server restarts. Try again in a few seconds.");
            default -> catalogue(status, "This did not work", "The server could not make sense of the request.");
        };
    }

    /** The same with another cause. */
    public Failure because(String sentence) {
        return new Failure(status, title, sentence, next);
    }

    private static Failure catalogue(int status, String title, String cause) {
        return new Failure(status, title, cause, Next.CATALOGUE);
    }
}

package dev.gradus.run;

/** What a client that comes back has already: the attempt and the sequence number of the last frame it took. */
public record Resume(long attempt, long sequence) {
    /** A client that has nothing yet. */
    public static final Resume NOTHING = new Resume(-1, -1);
}

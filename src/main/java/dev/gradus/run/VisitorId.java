package dev.gradus.run;

/** Who owns runs: an opaque name that the server keeps in the visitor's session. */
public record VisitorId(String value) {
    /** @throws IllegalArgumentException if the value is empty or longer than 64 characters */
    public VisitorId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("visitor id must have 1 to 64 characters, got " + value.length());
        }
    }
}

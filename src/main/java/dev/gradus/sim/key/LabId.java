package dev.gradus.sim.key;

import java.util.regex.Pattern;

/** The name of a lab in addresses and on the command line: kebab-case, as {@code karate-club}. */
public record LabId(String value) {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the value is not kebab-case */
    public LabId {
        if (!KEBAB.matcher(value).matches()) {
            throw new IllegalArgumentException("lab id must be kebab-case, got " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

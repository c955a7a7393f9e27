package dev.gradus.run;

import java.security.SecureRandom;
import java.util.Base64;

/** Names a run in addresses: 22 characters that nobody guesses. */
public record RunId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    /** A name that no other run has. */
    public static RunId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RunId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}

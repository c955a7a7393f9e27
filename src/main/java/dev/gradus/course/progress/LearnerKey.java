package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name under which a visitor's answers are kept: whoever reads the file cannot become the visitor. */
public record LearnerKey(String value) {
    private static final int BYTES = 16;

    public static LearnerKey of(VisitorId visitor) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(visitor.value().getBytes(StandardCharsets.UTF_8));
            return new LearnerKey(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

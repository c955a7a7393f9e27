package dev.gradus.data.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest by which a file is known.
 *
 * @param algorithm SHA-256 or MD5
 * @param hex the digest, lower case
 */
public record Fingerprint(String algorithm, String hex) {
    /** A SHA-256 digest. */
    public static Fingerprint sha256(String hex) {
        return new Fingerprint("SHA-256", hex);
    }

    /** An MD5 digest: tells accidents, not attacks. */
    public static Fingerprint md5(String hex) {
        return new Fingerprint("MD5", hex);
    }

    /** A digest to feed. */
    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** What {@code digest} has come to, in the form of {@link #hex}; it starts anew. */
    public static String print(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package dev.gradus.server.http;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The server's secret: what it signs with it, only it can have signed. Safe for many threads. */
public final class ServerKey {
    private static final String FILE = "server.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private ServerKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A key for one life of the server. */
    public static ServerKey random() {
        return new ServerKey(draw());
    }

    /**
     * The key that lies in a folder; the first time one is drawn and put there, for its owner's eyes only.
     *
     * @throws IOException if the folder's key cannot be read or written, or is no key
     */
    public static ServerKey in(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(FILE);
        try (var out = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), forItsOwner())) {
            byte[] drawn = draw();
            out.write(java.nio.ByteBuffer.wrap(drawn));
            return new ServerKey(drawn);
        } catch (FileAlreadyExistsException e) {
            return read(file);
        }
    }

    /** The signature of a text. */
    public byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static ServerKey read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != BYTES) {
            throw new IOException(file + " must hold " + BYTES + " bytes, got " + bytes.length
                    + ": delete it, and the server draws another");
        }
        return new ServerKey(bytes);
    }

    private static byte[] draw() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static FileAttribute<?>[] forItsOwner() {
        boolean hasOwners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

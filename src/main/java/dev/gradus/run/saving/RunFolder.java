package dev.gradus.run.saving;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.gradus.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of files named by runs, each with the digest of its content at the end. What is half written is never seen. */
final class RunFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String UNFINISHED = ".part";
    private static final int DIGEST_BYTES = 32;

    private final Path path;

    RunFolder(Path path) {
        this.path = path;
    }

    void write(RunId id, byte[] content) throws IOException {
        Files.createDirectories(path);
        Path unfinished = path.resolve(id.value() + UNFINISHED);
        try (var out = Files.newOutputStream(unfinished)) {
            out.write(content);
            out.write(digest(content));
        }
        Files.move(unfinished, file(id), ATOMIC_MOVE);
    }

    /** The content of a run's file; empty if there is none, or if it is not what was written. */
    Optional<byte[]> read(RunId id) throws IOException {
        if (!NAME.matcher(id.value()).matches() || !Files.isRegularFile(file(id))) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file(id));
        int length = Math.max(0, bytes.length - DIGEST_BYTES);
        byte[] content = Arrays.copyOf(bytes, length);
        return Arrays.equals(digest(content), Arrays.copyOfRange(bytes, length, bytes.length))
                ? Optional.of(content)
                : Optional.empty();
    }

    void delete(RunId id) throws IOException {
        if (NAME.matcher(id.value()).matches()) {
            Files.deleteIfExists(file(id));
        }
    }

    /** Deletes what is older than {@code limit}, and what was never finished. @return bytes that are left */
    long tidy(Instant limit) throws IOException {
        if (!Files.isDirectory(path)) {
            return 0;
        }
        long left = 0;
        for (Path file : files()) {
            boolean isUnfinished = file.toString().endsWith(UNFINISHED);
            if (isUnfinished || Files.getLastModifiedTime(file).compareTo(FileTime.from(limit)) < 0) {
                Files.deleteIfExists(file);
            } else {
                left += Files.size(file);
            }
        }
        return left;
    }

    /** The runs that have a file. */
    List<RunId> ids() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        return files().stream()
                .map(file -> path.relativize(file).toString())
                .filter(name -> NAME.matcher(name).matches())
                .map(RunId::new)
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path file(RunId id) {
        return path.resolve(id.value());
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

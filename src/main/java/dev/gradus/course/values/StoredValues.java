package dev.gradus.course.values;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Printed values under the name of their content: {@code @} and 22 characters. A value never changes and is the same for
 * everybody who knows its name. Runs hold their values themselves; what stands here is only for addresses, and what nobody
 * has asked for the longest goes first when there is too much. Safe from any thread.
 */
public final class StoredValues {
    /** Longest value, in characters: what fits into a request. */
    public static final int LONGEST = 60_000;

    private static final Pattern NAME = Pattern.compile("@[A-Za-z0-9_-]{22}");
    private static final String UNFINISHED = ".part";
    private static final int NAME_BYTES = 16;
    private static final int MOST_IN_MEMORY = 500;
    private static final int MOST_ON_DISK = 5_000;

    private final Optional<Path> folder;
    private final int most;
    private final Map<String, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    };

    StoredValues(Optional<Path> folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** Values that last as long as the process. */
    public static StoredValues inMemory() {
        return new StoredValues(Optional.empty(), MOST_IN_MEMORY);
    }

    /** Values in files of a folder, which need not exist. */
    public static StoredValues in(Path folder) {
        return new StoredValues(Optional.of(folder), MOST_ON_DISK);
    }

    /** Whether a text has the form of a name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Keeps a value.
     *
     * @return its name
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     * @throws IOException if its file cannot be written
     */
    public synchronized String put(String value) throws IOException {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("value must have at most " + LONGEST + " characters");
        }
        String name = name(value);
        if (folder.isPresent() && find(name).isEmpty()) {
            write(folder.get(), name, value);
        }
        recent.put(name, value);
        return name;
    }

    /** The value of that name, if it is known here. */
    public synchronized Optional<String> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        Optional<String> known = Optional.ofNullable(recent.get(name));
        return known.isPresent() ? known : folder.flatMap(at -> read(at, name));
    }

    /** The words of an address, with values in the place of their names; a name that is not known stays. */
    public Map<String, List<String>> resolved(Map<String, List<String>> words) {
        Map<String, List<String>> resolved = new LinkedHashMap<>();
        words.forEach((word, values) -> resolved.put(
                word, values.stream().map(value -> find(value).orElse(value)).toList()));
        return resolved;
    }

    private Optional<String> read(Path at, String name) {
        Path file = at.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String value = Files.readString(file);
            if (!name(value).equals(name)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            recent.put(name, value);
            return Optional.of(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path at, String name, String value) throws IOException {
        Files.createDirectories(at);
        makeRoom(at);
        Path unfinished = at.resolve(name + UNFINISHED);
        Files.writeString(unfinished, value);
        Files.move(unfinished, at.resolve(name), ATOMIC_MOVE);
    }

    private void makeRoom(Path at) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(at)) {
            files = listed.toList();
        }
        if (files.size() < most) {
            return;
        }
        List<Path> oldest = files.stream()
                .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .limit(files.size() - most + 1L)
                .toList();
        for (Path file : oldest) {
            Files.deleteIfExists(file);
        }
    }

    private static String name(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return "@" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

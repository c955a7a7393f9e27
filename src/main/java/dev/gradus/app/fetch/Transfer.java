package dev.gradus.app.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** One file by HTTP into a part file, from where an earlier transfer broke off. */
final class Transfer {
    /** What a part file has become. */
    enum Kind {
        /** All of it came now. */
        WHOLE,
        /** What came now was added to what was there. */
        RESUMED
    }

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND = 416;
    private static final int STRETCH = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Progress progress;

    Transfer(HttpClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /**
     * Brings {@code address} into {@code part}.
     *
     * @param most refuses to store more bytes than this
     * @throws IOException if it does not come to its end; what has come stays in the part file
     */
    Kind into(Path part, URI address, long most) throws IOException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        HttpResponse<InputStream> response = ask(address, there);
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case OK -> {
                    store(body, part, new Range(0, length(response, 0), most));
                    return Kind.WHOLE;
                }
                case PARTIAL -> {
                    if (!startsAt(response, there)) {
                        throw new IOException("it sent another part than asked for");
                    }
                    store(body, part, new Range(there, length(response, there), most));
                    return Kind.RESUMED;
                }
                case BEYOND -> {
                    Files.deleteIfExists(part);
                    if (there == 0) {
                        throw new IOException("it has no such part");
                    }
                }
                default -> throw new IOException("it answers " + response.statusCode());
            }
        }
        return into(part, address, most);
    }

    /** Bytes from {@code start} on, up to {@code end} as far as known (0: unknown), never beyond {@code most}. */
    private record Range(long start, long end, long most) {}

    private HttpResponse<InputStream> ask(URI address, long there) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("User-Agent", "gradus");
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private static boolean startsAt(HttpResponse<?> response, long there) {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + there + "-"))
                .isPresent();
    }

    private static long length(HttpResponse<?> response, long start) {
        long rest = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return rest < 0 ? 0 : start + rest;
    }

    private void store(InputStream body, Path part, Range range) throws IOException {
        long stored = range.start;
        byte[] stretch = new byte[STRETCH];
        try (OutputStream out = Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                range.start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
            int read = body.read(stretch);
            while (read >= 0) {
                out.write(stretch, 0, read);
                stored += read;
                if (stored > range.most) {
                    throw new IOException("it sends more than " + range.most + " bytes");
                }
                progress.at(stored, range.end);
                read = body.read(stretch);
            }
        } finally {
            progress.end();
        }
    }
}

package dev.gradus.app.fetch;

import dev.gradus.data.DataException;
import dev.gradus.data.catalogue.DataFile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings single files into a folder. A file stands under its name only once it has proved to be the right one; until then it
 * is a part file, which the next try goes on with.
 */
public final class Fetcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PART = ".part";
    private static final long ROOM = 1 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private final Progress progress;

    /** Tells {@code progress} what it does. */
    public Fetcher(Progress progress) {
        this.progress = progress;
    }

    /** Downloads a file from the first of its addresses that has it. @throws FetchException if none has */
    public void download(DataFile file, Path folder) throws FetchException {
        List<String> failures = new ArrayList<>();
        for (URI address : file.addresses()) {
            try {
                downloadFrom(address, file, folder);
                return;
            } catch (DataException e) {
                failures.add(address.getHost() + ": " + e.sentence());
            } catch (IOException e) {
                failures.add(address.getHost() + ": " + reason(e));
            }
        }
        throw new FetchException(
                file.addresses().isEmpty()
                        ? "no public address holds " + file.name()
                        : file.name() + " did not come (" + String.join("; ", failures)
                                + "); try again to go on, or fetch "
                                + file.addresses().getFirst() + " elsewhere");
    }

    private static String reason(IOException e) {
        if (e instanceof ConnectException || e.getCause() instanceof UnresolvedAddressException) {
            return "no connection";
        }
        return Objects.requireNonNullElse(e.getMessage(), "the connection broke off");
    }

    /** Each address has a part file of its own: those who offer a file may have packed it differently. */
    private void downloadFrom(URI address, DataFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(file.name() + "." + Integer.toHexString(address.hashCode()) + PART);
        Transfer transfer = new Transfer(client, progress);
        progress.begin(file.name());
        Transfer.Kind kind = transfer.into(part, address, 2 * file.download() + ROOM);
        try {
            accept(file, part, folder.resolve(file.name()));
        } catch (DataException e) {
            if (kind == Transfer.Kind.WHOLE) {
                throw e;
            }
            // The file there may have changed since the first part came.
            transfer.into(part, address, 2 * file.download() + ROOM);
            accept(file, part, folder.resolve(file.name()));
        }
    }

    /** Takes a file that lies on this machine already. @throws FetchException if it is another, or cannot be copied */
    public void copy(DataFile file, Path source, Path folder) throws FetchException {
        String given = source.getFileName().toString();
        String name = given.equals(file.unpacked()) ? given : file.name();
        Path part = folder.resolve(name + PART);
        try {
            Files.createDirectories(folder);
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            accept(file, part, folder.resolve(name));
        } catch (DataException e) {
            throw new FetchException(e.sentence());
        } catch (IOException e) {
            throw new FetchException(source + " must be a file that can be copied to " + folder + ", got: " + e);
        }
    }

    /** What proves to be wrong is thrown away: nothing could be added to make it right. */
    private static void accept(DataFile file, Path part, Path target) throws IOException {
        try {
            file.check().verify(part);
        } catch (DataException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        client.close();
    }
}

package dev.gradus.app.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of its own process and heap, as it is installed; ends with this object. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Gradus is at (http://\\S+)");
    private static final Pattern USED = Pattern.compile("heap.* used (\\d+)K");
    private static final int KILO = 10;
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final BufferedReader output;
    private final URI address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.address = awaitAddress();
    }

    /** Starts the same program with the same flags on a free port, with an empty data folder. */
    static ServerProcess start(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.gradus.app.Main", "serve"));
        command.addAll(List.of("--port", "0", "--data", data.toString()));
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI address() {
        return address;
    }

    /** Bytes of the heap that are in use after a collection. */
    long liveHeap() throws IOException {
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("the server's heap must be readable");
        }
        return Long.parseLong(used.group(1)) << KILO;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What the JDK's own diagnostics answer. */
    private String ask(String command) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(tool, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private URI awaitAddress() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                drain();
                return URI.create(found.group(1));
            }
        }
        throw new IOException("the server must say where it is, it ended instead");
    }

    /** What else it prints is read, so that its pipe never fills. */
    private void drain() {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
    }
}

package dev.gradus.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python process that does the same work with NumPy and torch, a window at a time, on one thread. */
final class Peer implements AutoCloseable {
    private static final List<String> THREADS = List.of("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS");
    private static final int PROBE_SECONDS = 60;

    private final Process process;
    private final Path script;
    private final Writer requests;
    private final BufferedReader answers;
    private final String versions;

    private Peer(Process process, Path script) throws IOException {
        this.process = process;
        this.script = script;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.versions = line();
    }

    /** A Python that has NumPy: {@code $GRADUS_PYTHON}, the system's, or the first on the path. */
    static Optional<Peer> find() throws IOException {
        List<String> candidates = Stream.of(System.getenv("GRADUS_PYTHON"), "/usr/bin/python3", "python3")
                .filter(candidate -> candidate != null && hasNumPy(candidate))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(start(candidates.getFirst()));
    }

    private static Peer start(String python) throws IOException {
        Path script = Files.createTempFile("gradus-peer", ".py");
        try (InputStream source = Peer.class.getResourceAsStream("/bench/peer.py")) {
            if (source == null) {
                throw new IOException("the script bench/peer.py must be on the class path: build again");
            }
            Files.write(script, source.readAllBytes());
        }
        ProcessBuilder builder = new ProcessBuilder(python, script.toString());
        oneThread(builder.environment());
        return new Peer(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start(), script);
    }

    private static boolean hasNumPy(String python) {
        try {
            Process probe = new ProcessBuilder(python, "-c", "import numpy")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program: this candidate has no NumPy either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void oneThread(Map<String, String> environment) {
        THREADS.forEach(name -> environment.put(name, "1"));
    }

    /** Its Python and libraries, for the record. */
    String versions() {
        return versions;
    }

    /** Seconds per unit in one window; empty if the peer cannot do this work, as without torch. */
    OptionalDouble window(String workload) throws IOException {
        requests.write(workload + "\n");
        requests.flush();
        String answer = line();
        return answer.startsWith("no") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(answer));
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the Python process must answer, got its end: run the script by hand to see why");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(script);
    }
}

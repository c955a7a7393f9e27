package dev.gradus.server.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.sim.Lab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packed server as a process of its own, with its data in a folder. */
final class GivenProcess implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String GREETING = "Gradus is at http://localhost:";
    private static final int PATIENCE_SECONDS = 30;

    /** A visitor with a run. */
    record Run(String cookie, String id, Lab lab, int seed) {}

    private final Process process;
    private final int port;

    private GivenProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static GivenProcess start(Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-jar", "target/gradus.jar", "serve", "--port", "0", "--data", data.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(GREETING)) {
            throw new IllegalStateException("the server must greet, got " + line);
        }
        return new GivenProcess(process, Integer.parseInt(line.substring(GREETING.length())));
    }

    /** Asks the server to stop. @return its exit status */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server must stop");
        }
        return process.exitValue();
    }

    /** A new visitor's run. */
    Run create(Lab lab, int seed) throws IOException, InterruptedException {
        String body = "{\"lab\":\"" + lab.id() + "\",\"seed\":" + seed + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/runs"))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        return new Run(cookie, parse(answer.body()).get("runId").asText(), lab, seed);
    }

    Browser open(Run run) {
        return Browser.open(CLIENT, URI.create("ws://127.0.0.1:" + port + "/ws/runs/" + run.id()), run.cookie());
    }

    /** The status of the run's page for its owner. */
    int page(Run run) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/runs/" + run.id()))
                .header("Cookie", run.cookie())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The curve of a run at rest at {@code step}, as a page sees it that has just been loaded. */
    Map<Long, JsonNode> curve(Run run, long step) throws InterruptedException {
        Map<Long, JsonNode> curve = new TreeMap<>();
        try (Browser browser = open(run)) {
            browser.await(message -> {
                JsonNode trace = message.path("trace");
                for (int row = 0; row < trace.path("steps").size(); row++) {
                    curve.put(
                            trace.get("steps").get(row).asLong(),
                            trace.get("rows").get(row));
                }
                return message.has("readouts") && curve.containsKey(step);
            });
        }
        return curve;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static JsonNode parse(String json) {
        try {
            return FrameDecoder.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

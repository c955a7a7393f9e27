import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the packed server once, looks at every lab and lets it run for a while, has the JVM list which classes and lambdas
 * that took, and then write them down, parsed and linked, beside the jar: later servers with this archive start in half of
 * the time. (The newer AOT cache would leave out the lambdas, since it cannot link classes beside an incubating module.)
 * Without the archive everything works as well, so what goes wrong here is said and no more. Run by the build:
 * {@code java StartCache.java JAR LIST ARCHIVE FLAG...}.
 */
final class StartCache {
    private static final String GREETING = "Gradus is at ";
    private static final Pattern LAB = Pattern.compile("href=\"/labs/([a-z-]+)\"");
    private static final Pattern RUN = Pattern.compile("\"runId\":\"([^\"]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("\"seq\":(\\d+)");
    private static final int LESSON_SECONDS = 6;
    private static final int PATIENCE_SECONDS = 90;
    private static final Executor LATER = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);

    private final String jar;
    private final List<String> flags;
    private final File log;

    private StartCache(String jar, List<String> flags, File log) {
        this.jar = jar;
        this.flags = flags;
        this.log = log;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path list = Path.of(arguments[1]);
        Path archive = Path.of(arguments[2]);
        List<String> flags = List.of(arguments).subList(3, arguments.length);
        StartCache cache = new StartCache(
                arguments[0], flags, archive.resolveSibling("start-cache.log").toFile());
        for (Path old : List.of(list, archive, cache.log.toPath())) {
            Files.deleteIfExists(old);
        }
        try {
            cache.list(list);
            cache.write(list, archive);
        } catch (IOException | CompletionException e) {
            System.err.println("No start cache, the jar starts without it: " + e + "; more in " + cache.log);
        }
    }

    private void list(Path list) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gradus-start");
        Process server = java(
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                jar,
                "dev.gradus.app.Main",
                "serve",
                "--port",
                "0",
                "--metrics-port",
                "0",
                "--data",
                data.toString());
        LATER.execute(server::destroyForcibly); // whoever waits for it hears of an end, at least
        try (BufferedReader output = server.inputReader()) {
            visit(greeting(output));
            server.toHandle().destroy(); // the process's own destroy would close what is read next
            output.transferTo(Writer.nullWriter());
            await(server, list);
        } finally {
            server.destroyForcibly();
        }
    }

    private void write(Path list, Path archive) throws IOException, InterruptedException {
        Process dump = java(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-cp",
                jar);
        await(dump, archive);
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static void await(Process process, Path written) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(written)) {
            process.destroyForcibly();
            throw new IOException("the JVM must write " + written);
        }
    }

    private static URI greeting(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(GREETING)) {
                return URI.create(line.substring(GREETING.length()));
            }
        }
        throw new IOException("the server must say where it is");
    }

    private static void visit(URI site) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Matcher labs = LAB.matcher(page(client, site.resolve("/")));
        while (labs.find()) {
            page(client, site.resolve("/labs/" + labs.group(1)));
            play(client, site, labs.group(1));
        }
        page(client, site.resolve("/nowhere"));
        TimeUnit.SECONDS.sleep(LESSON_SECONDS);
        client.shutdownNow(); // close would wait for sockets, now and then for ever
    }

    private static String page(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    /** As a visitor of its own: nobody may have so many runs. */
    private static void play(HttpClient client, URI site, String lab) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/runs"))
                .POST(BodyPublishers.ofString("{\"lab\":\"" + lab + "\",\"seed\":1}"))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        Matcher run = RUN.matcher(answer.body());
        if (!run.find()) {
            throw new IOException("a run of " + lab + " must be made, got " + answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        URI address = URI.create("ws://" + site.getAuthority() + "/ws/runs/" + run.group(1));
        client.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, new Reader())
                .thenCompose(line -> line.sendText("{\"type\":\"play\"}", true))
                .join();
    }

    /** Answers frames, so that more come. */
    private static final class Reader implements WebSocket.Listener {
        private String head = "";

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            head = head.isEmpty() ? StandardCharsets.ISO_8859_1.decode(data).toString() : head;
            from.request(1);
            Matcher sequence = SEQUENCE.matcher(head);
            if (!last || !sequence.find()) {
                return null;
            }
            head = "";
            return from.sendText("{\"type\":\"ack\",\"seq\":" + sequence.group(1) + "}", true);
        }
    }
}

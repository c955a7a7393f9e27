import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the packed server once, asks it for pages, and has the JVM write down which classes that took and how they were
 * linked, beside the jar: later starts with this cache take two thirds of the time. Without the cache everything works as
 * well, so what goes wrong here is said and no more. Run by the build: {@code java StartCache.java JAR CACHE FLAG...}.
 */
final class StartCache {
    private static final String GREETING = "Gradus is at ";
    private static final List<String> PAGES = List.of("/", "/labs/karate-club", "/labs/quadratic-descent", "/nowhere");
    private static final int PATIENCE_SECONDS = 90;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path cache = Path.of(arguments[1]);
        Path data = Files.createTempDirectory("gradus-start");
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments).subList(2, arguments.length));
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", jar.toString(), "dev.gradus.app.Main"));
        command.addAll(List.of("serve", "--port", "0", "--metrics-port", "0", "--data", data.toString()));
        File log = cache.resolveSibling("start-cache.log").toFile();
        Process server = new ProcessBuilder(command).redirectError(log).start();
        try (BufferedReader output = server.inputReader()) {
            visit(greeting(output));
            server.toHandle().destroy(); // the process's own destroy would close what is read next
            output.transferTo(Writer.nullWriter());
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
                throw new IOException("the JVM must write it down");
            }
        } catch (IOException e) {
            System.err.println("No start cache, the jar starts without it: " + e.getMessage() + "; more in " + log);
        } finally {
            server.destroyForcibly();
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
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.discarding());
            }
        }
    }
}

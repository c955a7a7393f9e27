package dev.gradus.server;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Peers;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server on a free port, and one visitor with his own cookies. As a registered extension it stops after the last test
 * of its class.
 */
final class GivenServer implements AfterAllCallback, AutoCloseable {
    private static final String TOKEN = "X-CSRF-Token";

    private final RunRegistry runs = new RunRegistry(EngineId.PLAIN, Limits.standard());
    private final Server server;
    private final HttpClient visitor = visitor();
    private final Map<HttpClient, String> tokens = new ConcurrentHashMap<>();

    GivenServer() {
        this(Policy.standard());
    }

    GivenServer(Policy policy) {
        server = start(ServerSettings.anywhere(policy), new Site(new Catalogue(labs()), runs));
    }

    GivenServer(FrontEnd frontEnd) {
        server = start(
                new ServerSettings("127.0.0.1", 0, frontEnd, Policy.standard()), new Site(new Catalogue(labs()), runs));
    }

    /** One that believes what the headers of a proxy say. */
    static GivenServer behindProxy() {
        return new GivenServer(Policy.standard().with(new Peers(Peers.Trust.PROXY)));
    }

    private static Server start(ServerSettings settings, Site site) {
        try {
            return Server.start(settings, site);
        } catch (UnusableAddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Lab> labs() {
        return Stream.concat(Stream.of(new SampleLab()), GivenLabs.all().stream())
                .toList();
    }

    static HttpClient visitor() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    int port() {
        return server.port();
    }

    /** What the server hands out. */
    RunRegistry runs() {
        return runs;
    }

    HttpResponse<String> get(String path) {
        return send(visitor, to(path).GET());
    }

    /** A file as it comes. */
    HttpResponse<byte[]> bytes(String path) {
        return send(visitor, to(path).GET(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String json) {
        return send(visitor, to(path).POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(visitor, request);
    }

    /** As scripts do it: the token that the server gave goes along from then on. */
    HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return send(client, request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        Optional.ofNullable(tokens.get(client)).ifPresent(token -> request.setHeader(TOKEN, token));
        HttpResponse<T> answer = sendAsItIs(client, request, body);
        answer.headers().firstValue(TOKEN).ifPresent(token -> tokens.put(client, token));
        return answer;
    }

    HttpResponse<String> sendAsItIs(HttpClient client, HttpRequest.Builder request) {
        return sendAsItIs(client, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> sendAsItIs(
            HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
        runs.close();
        visitor.close();
    }
}

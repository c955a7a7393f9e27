package dev.gradus.app.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of files on this machine that can be made to fail. */
public final class FileServer implements AutoCloseable {
    /** How a request for a file is answered. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts on a free port. */
    public FileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers requests for a file like this from now on. @return its address */
    public URI at(String name, Answer answer) {
        answers.put("/" + name, answer);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** What was asked for: names with the part that was wanted, as {@code /file bytes=5-}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String path = exchange.getRequestURI().getPath();
        requests.add(range == null ? path : path + " " + range);
        try (exchange) {
            answers.getOrDefault(path, status(404)).to(exchange);
        }
    }

    /** The whole file, or from where it was asked for. */
    public static Answer file(byte[] content) {
        return exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
                return;
            }
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            if (from >= content.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            exchange.sendResponseHeaders(206, content.length - from);
            exchange.getResponseBody().write(content, from, content.length - from);
        };
    }

    /** The whole file, even where a part was asked for. */
    public static Answer wholeFile(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** Breaks off after some bytes. */
    public static Answer cut(byte[] content, int after) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, after);
            exchange.getResponseBody().flush();
        };
    }

    /** No file. */
    public static Answer status(int code) {
        return exchange -> exchange.sendResponseHeaders(code, -1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

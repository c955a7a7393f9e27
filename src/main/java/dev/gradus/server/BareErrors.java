package dev.gradus.server;

import dev.gradus.server.page.Failure;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that never reach a route because they cannot be read: the shortest page that says why. */
final class BareErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8")
                .put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, page(Failure.of(response.getStatus())), callback);
        return true;
    }

    private static String page(Failure failure) {
        return """
                <!doctype html>
                <html lang="en"><head><title>%s · Gradus</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body></html>
                """.formatted(
                        failure.title(),
                        failure.title(),
                        failure.cause(),
                        failure.next().address(),
                        failure.next().label());
    }
}

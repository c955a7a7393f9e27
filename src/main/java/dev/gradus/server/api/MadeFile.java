package dev.gradus.server.api;

import dev.gradus.run.export.Exports;
import dev.gradus.server.http.Json;
import dev.gradus.sim.parameter.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is sent while it is made.
 *
 * @param name under which it is saved
 * @param type of its content
 * @param freshness what others may do with it later, in the words of {@code Cache-Control}
 */
record MadeFile(String name, String type, String freshness) {
    private static final Logger LOG = LoggerFactory.getLogger(MadeFile.class);
    private static final int BUSY = 503;
    private static final String RETRY_SECONDS = "10";
    private static final Problem ANOTHER =
            new Problem("", "Other files are being made just now. Try again in a moment, or use the command line.");

    /** Sends it to its end; where there is no {@code stream}, says when to come back. */
    void send(Context request, Optional<Exports.Stream> stream) throws IOException {
        if (stream.isEmpty()) {
            request.status(BUSY)
                    .header("Retry-After", RETRY_SECONDS)
                    .contentType("application/json")
                    .result(Json.write(Map.of("problems", List.of(ANOTHER))));
            return;
        }
        try (Exports.Stream open = stream.get()) {
            request.header("Cache-Control", freshness)
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .contentType(type);
            open.copyTo(request.outputStream());
        } catch (IOException incomplete) {
            LOG.debug("{} did not come to its end", name, incomplete);
            cut(request);
        }
    }

    /** A file that ends as if it were whole would deceive; a line that breaks is seen by everyone. */
    private static void cut(Context request) {
        ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}

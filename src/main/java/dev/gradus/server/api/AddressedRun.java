package dev.gradus.server.api;

import dev.gradus.run.RunId;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.server.http.Visitors;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** The run that an address under {@code …/{run}} names. */
final class AddressedRun {
    private AddressedRun() {}

    /**
     * The visitor's own run.
     *
     * @throws NotFoundResponse if there is none, or if it is another visitor's: to him it does not exist
     */
    static RunSession of(Context request, RunRegistry runs) {
        return Visitors.known(request)
                .flatMap(visitor -> runs.find(visitor, new RunId(request.pathParam("run"))))
                .orElseThrow(NotFoundResponse::new);
    }
}

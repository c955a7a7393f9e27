package dev.gradus.server.api;

import dev.gradus.run.RunRegistry;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Refusal;
import dev.gradus.server.http.Visitors;
import dev.gradus.sim.ProgramData;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Data that the NumPy programs of labs read, as zip archives: only those that a lab asks for. */
public final class ArchivesApi {
    private static final String FOLDER = "/data/";
    private static final String ENDING = ".zip";
    private static final int NOT_FOUND = 404;

    private final Catalogue catalogue;
    private final Visitors visitors;
    private final RunRegistry runs;

    public ArchivesApi(Catalogue catalogue, Visitors visitors, RunRegistry runs) {
        this.catalogue = catalogue;
        this.visitors = visitors;
        this.runs = runs;
    }

    /** Adds the addresses of all archives. */
    public void addTo(RoutesConfig routes) {
        routes.get(FOLDER + "{file}", this::send);
    }

    /** Where an archive is. */
    static String address(ProgramData data) {
        return FOLDER + data.name() + ENDING;
    }

    /** The same bytes for everyone, so a browser may keep them for an hour. */
    private void send(Context request) throws IOException {
        ProgramData data = find(request.pathParam("file"))
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        "No lab has a program that reads data of this name. Every program says at its beginning what it"
                                + " reads; other images are drawn by the command gradus data draw."));
        new MadeFile(data.name() + ENDING, "application/zip", "private, max-age=3600")
                .send(request, runs.archives().open(visitors.of(request), data));
    }

    private Optional<ProgramData> find(String file) {
        if (!file.endsWith(ENDING)) {
            return Optional.empty();
        }
        String name = file.substring(0, file.length() - ENDING.length());
        return catalogue.labs().stream()
                .flatMap(lab -> lab.programDataNamed(name).stream())
                .findFirst();
    }
}

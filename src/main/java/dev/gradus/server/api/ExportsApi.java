package dev.gradus.server.api;

import dev.gradus.course.values.StoredValues;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.run.export.Export;
import dev.gradus.run.export.Export.Format;
import dev.gradus.run.export.ShellCommand;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Visitors;
import dev.gradus.sim.Lab;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;

/** Runs as files: computed again from their keys, in full precision, as {@code gradus run} prints them. */
public final class ExportsApi {
    private final Catalogue catalogue;
    private final Visitors visitors;
    private final RunRegistry runs;
    private final ExportReader reader;

    public ExportsApi(Catalogue catalogue, Visitors visitors, RunRegistry runs, StoredValues values) {
        this.catalogue = catalogue;
        this.visitors = visitors;
        this.runs = runs;
        this.reader = new ExportReader(runs.limits().stepBudget(), values);
    }

    /** Adds the addresses of files, beside those of the pages that offer them. */
    public void addTo(RoutesConfig routes) {
        for (Format format : Format.values()) {
            String file = "/export." + format.word();
            routes.get("/labs/{lab}" + file, request -> send(request, reader.ofLab(lab(request), format, request)));
            routes.get("/runs/{run}" + file, request -> send(request, reader.ofRun(run(request), format, request)));
        }
        routes.get(
                "/labs/{lab}/command.txt",
                request -> tell(request, reader.ofLab(lab(request), format(request), request)));
        routes.get(
                "/runs/{run}/command.txt",
                request -> tell(request, reader.ofRun(run(request), format(request), request)));
    }

    private Lab lab(Context request) {
        return catalogue.find(request.pathParam("lab")).orElseThrow(NotFoundResponse::new);
    }

    private RunSession run(Context request) {
        return AddressedRun.of(request, runs);
    }

    private static Format format(Context request) {
        return Format.CSV.word().equals(request.queryParam("format")) ? Format.CSV : Format.NDJSON;
    }

    private static void tell(Context request, Export export) {
        request.header("Cache-Control", "no-store")
                .contentType("text/plain; charset=utf-8")
                .result(ShellCommand.line(export) + "\n");
    }

    private void send(Context request, Export export) throws IOException {
        new MadeFile(fileName(export), type(export.format()), "no-store")
                .send(request, runs.exports().open(visitors.of(request), export));
    }

    /** Says which run it is: {@code quadratic-descent-seed-0-step-200.csv}. */
    private static String fileName(Export export) {
        return export.lab().id() + "-seed-" + export.key().seed() + "-step-" + export.steps() + "."
                + export.format().word();
    }

    private static String type(Format format) {
        return switch (format) {
            case NDJSON -> "application/x-ndjson; charset=utf-8";
            case CSV -> "text/csv; charset=utf-8";
        };
    }
}

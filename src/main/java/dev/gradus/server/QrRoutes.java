package dev.gradus.server;

import dev.gradus.server.http.SiteAddress;
import dev.gradus.server.page.QrPicture;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** QR codes of this server's own pages, for a class that copies an address from the wall. */
final class QrRoutes {
    private static final Pattern OWN_PAGE = Pattern.compile("/(labs|runs)/[\\x21-\\x7e]{1,2000}");

    private final SiteAddress site;

    QrRoutes(SiteAddress site) {
        this.site = site;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/qr.svg", this::draw);
    }

    /** The code of {@code path}, which must lead to a page of ours: nobody's code shall lead away under our name. */
    private void draw(Context request) {
        String path = Optional.ofNullable(request.queryParam("path"))
                .filter(given -> OWN_PAGE.matcher(given).matches())
                .orElseThrow(BadRequestResponse::new);
        String picture = QrPicture.of(site.of(request, path)).orElseThrow(BadRequestResponse::new);
        request.header("Cache-Control", "private, max-age=600")
                .contentType("image/svg+xml")
                .result(picture);
    }
}

package dev.gradus.server.api;

import dev.gradus.course.values.StoredValues;
import dev.gradus.server.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Takes values that are too long for an address, and gives the names that stand for them there. */
public final class ValuesApi {
    private static final int CREATED = 201;
    private static final String VALUE = "value";

    private final StoredValues values;

    public ValuesApi(StoredValues values) {
        this.values = values;
    }

    /** Adds the address of values. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/values", this::keep);
    }

    private void keep(Context request) {
        String value = Fields.of(request.body()).onlyWith(VALUE).text(VALUE);
        if (value.length() > StoredValues.LONGEST) {
            throw new BadRequest(
                    VALUE, "value must have at most " + StoredValues.LONGEST + " characters, got " + value.length());
        }
        try {
            request.status(CREATED)
                    .header("Cache-Control", "no-store")
                    .contentType("application/json")
                    .result(Json.write(Map.of("name", values.put(value))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

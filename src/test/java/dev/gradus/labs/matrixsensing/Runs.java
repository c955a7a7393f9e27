package dev.gradus.labs.matrixsensing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Runs in words of their parameters, {@code given("alphas=1", "factorRank=2")}, and the figures of golden/matrix-sensing.json. */
final class Runs {
    static final MatrixSensingLab LAB = new MatrixSensingLab();

    private Runs() {}

    static LabRun given(String... settings) {
        return LabRun.begin(LAB, values(settings), 0);
    }

    static ParameterValues values(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (String setting : settings) {
            String[] pair = setting.split("=", 2);
            given.put(pair[0], pair[1]);
        }
        Reading reading = LAB.parameters().read(given);
        if (!reading.violations().isEmpty()) {
            throw new IllegalArgumentException(reading.violations().toString());
        }
        return reading.values();
    }

    static JsonNode golden(String part) {
        String path = "/golden/matrix-sensing.json";
        try (InputStream in = Objects.requireNonNull(Runs.class.getResourceAsStream(path), path)) {
            return new ObjectMapper().readTree(in).get(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

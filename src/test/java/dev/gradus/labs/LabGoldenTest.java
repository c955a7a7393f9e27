package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures of every lab at its defaults do not drift. A record is made by hand, and only when a change of figures is meant:
 *
 * <pre>java -jar target/gradus.jar run LAB --steps 20 --series none | tail -1 &gt; src/test/resources/golden/labs/LAB.json</pre>
 */
class LabGoldenTest {
    /** Engines with other vector lengths sum in another order. */
    private static final double ROUNDING = 1e-9;

    /** The error of a right gradient is rounding itself and differs from engine to engine. */
    private static final double NOISE = 1e-9;

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void readoutsAreAsRecorded(Lab lab) throws IOException {
        Path file = Path.of("src/test/resources/golden/labs", lab.id() + ".json");
        assertThat(file).as("record of figures, see the comment of this class").exists();
        JsonNode golden = new ObjectMapper().readTree(Files.readString(file));
        ParameterValues values = lab.parameters().initial();
        Map<String, Double> readouts = LabRun.begin(
                        lab, values, lab.parameters().defaultSeed(values))
                .to(golden.get("step").asLong())
                .named();
        assertThat(readouts.keySet()).containsExactlyElementsOf(names(golden.get("readouts")));
        readouts.forEach((name, value) ->
                assertRecorded(name, value, golden.get("readouts").get(name)));
    }

    private static List<String> names(JsonNode readouts) {
        return readouts.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static void assertRecorded(String name, double value, JsonNode recorded) {
        if (recorded.isNull()) {
            assertThat(value).as(name).isNaN();
        } else {
            double expected = recorded.asDouble();
            assertThat(value).as(name).isCloseTo(expected, within(ROUNDING * Math.abs(expected) + noise(name)));
        }
    }

    private static double noise(String name) {
        return name.contains("Check") ? NOISE : 0;
    }
}

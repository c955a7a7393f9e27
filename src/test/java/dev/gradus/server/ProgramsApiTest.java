package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs of runs, by address. */
class ProgramsApiTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void labsAddressGivesTheProgramOfItsRun() {
        HttpResponse<String> program =
                SERVER.get("/labs/quadratic-descent/program.py?v=1&learningRate=0.05&seed=3&steps=40&theme=dark");

        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("text/x-python; charset=utf-8");
        assertThat(program.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"quadratic-descent-seed-3-step-40.py\"");
        assertThat(program.body())
                .startsWith("# Gradient descent on a bowl\n")
                .contains("import numpy as np\n", "steps = 40\n", "learning_rate = np.array([0.05])[:, None]\n");
    }

    @Test
    void valuesOutOfRangeAreMovedAsOnThePage() {
        assertThat(SERVER.get("/labs/quadratic-descent/program.py?a=5000&b=nonsense&steps=many")
                        .body())
                .contains("a, b = 1000.0, 10.0", "steps = 200\n");
    }

    @Test
    void liveChangesStandInTheAddress() {
        assertThat(SERVER.get("/labs/quadratic-descent/program.py?at=20:learningRate=0.01")
                        .body())
                .contains("    if step == 21:", "        learning_rate = np.array([0.01])[:, None]");
        assertThat(SERVER.get("/labs/quadratic-descent/program.py?at=20:a=3").statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknownLabsAndForeignRunsHaveNone() {
        assertThat(SERVER.get("/labs/alchemy/program.py").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/runs/AAAAAAAAAAAAAAAAAAAAAA/program.py").statusCode())
                .isEqualTo(404);
    }

    @Test
    void runHasTheProgramOfWhatItHasDone() {
        String made = SERVER.post(
                        "/api/runs", "{\"lab\":\"quadratic-descent\",\"parameters\":{\"b\":\"4\"},\"seed\":7}")
                .body();
        String id = made.replaceFirst("(?s).*\"runId\":\"([^\"]+)\".*", "$1");

        assertThat(SERVER.get("/runs/" + id + "/program.py").body()).contains("a, b = 1.0, 4.0", "steps = 0\n");
    }
}

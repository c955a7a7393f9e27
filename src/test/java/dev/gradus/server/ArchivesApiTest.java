package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.generate.DrawnSet;
import dev.gradus.data.write.IdxWriter;
import dev.gradus.labs.GivenLabs;
import dev.gradus.run.VisitorId;
import dev.gradus.run.export.Exports;
import dev.gradus.sim.ProgramData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What NumPy programs read, by address. */
class ArchivesApiTest {
    private static final String NAME = "digits-100-100";

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void archiveHoldsTheFilesThatTheCommandDraws(@TempDir Path folder) throws IOException {
        IdxWriter.write(DrawnSet.named(NAME).orElseThrow().loading().finished(), folder);
        HttpResponse<byte[]> archive = SERVER.bytes("/data/" + NAME + ".zip");

        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(archive.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + NAME + ".zip\"");
        List<String> names = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                names.add(entry.getName());
                Path drawn = folder.resolve(entry.getName().substring(NAME.length() + 1));
                assertThat(files.readAllBytes()).isEqualTo(Files.readAllBytes(drawn));
            }
        }
        assertThat(names)
                .containsExactly(
                        NAME + "/train-images-idx3-ubyte",
                        NAME + "/train-labels-idx1-ubyte",
                        NAME + "/t10k-images-idx3-ubyte",
                        NAME + "/t10k-labels-idx1-ubyte");
    }

    @Test
    void everyoneGetsTheSameBytes() {
        assertThat(SERVER.bytes("/data/" + NAME + ".zip").body())
                .isEqualTo(SERVER.bytes("/data/" + NAME + ".zip").body());
    }

    @Test
    void whoeverComesWhileManyAreMadeIsAskedToComeBack() {
        ProgramData data = GivenLabs.all().stream()
                .flatMap(lab -> lab.programDataNamed(NAME).stream())
                .findFirst()
                .orElseThrow();
        List<Exports.Stream> others = IntStream.range(0, Exports.ARCHIVES)
                .mapToObj(i -> SERVER.runs().archives().open(new VisitorId("other " + i), data))
                .flatMap(Optional::stream)
                .toList();
        HttpResponse<String> busy = SERVER.get("/data/" + NAME + ".zip");
        others.forEach(Exports.Stream::close);

        assertThat(others).hasSize(Exports.ARCHIVES);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(busy.body()).contains("Other files are being made just now. Try again in a moment");
        assertThat(SERVER.bytes("/data/" + NAME + ".zip").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digits-0-5.zip",
                "digits-99-99.zip",
                "digits-100-99.zip",
                "digits-20001-1000.zip",
                "digits-99999-2000.zip",
                "digits-0100-100.zip",
                "tiny-images-999-1000.zip",
                "digits-999999999999-1.zip",
                "mnist.zip",
                "digits-100-100",
                "nothing"
            })
    void whatNoLabAsksForIsNotDrawn(String file) {
        HttpResponse<String> answer = SERVER.get("/data/" + file);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No lab has a program that reads data of this name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp-from-scratch | /data/digits-6000-1000.zip",
                "mlp-from-scratch?trainingSize=100&data=digits | /data/digits-100-100.zip",
                "gradient-norms?trainingSize=6001 | /data/digits-12000-2000.zip",
                "deep-vs-deeper?data=tiny-images | /data/tiny-images-1000-1000.zip",
                "deep-vs-deeper?data=spirals | ''",
                "autograd | ''"
            })
    void labTellsWhereTheDataOfItsProgramAre(String lab, String address) {
        String[] parts = lab.split("\\?", 2);
        String query = parts.length == 1 ? "" : "?" + parts[1];

        assertThat(SERVER.get("/labs/" + parts[0] + "/program-data.txt" + query).body())
                .isEqualTo(address);
    }

    @Test
    void runTellsWhereTheDataOfItsProgramAre() {
        String made = SERVER.post(
                        "/api/runs",
                        "{\"lab\":\"mlp-from-scratch\",\"parameters\":{\"trainingSize\":\"200\"},\"seed\":7}")
                .body();
        String id = made.replaceFirst("(?s).*\"runId\":\"([^\"]+)\".*", "$1");

        assertThat(SERVER.get("/runs/" + id + "/program-data.txt").body()).isEqualTo("/data/digits-200-200.zip");
        assertThat(SERVER.get("/runs/AAAAAAAAAAAAAAAAAAAAAA/program-data.txt").statusCode())
                .isEqualTo(404);
    }
}

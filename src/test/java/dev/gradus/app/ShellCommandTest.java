package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.export.Export;
import dev.gradus.run.export.ShellCommand;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellCommandTest {
    private static final List<Lab> LABS = GivenLabs.all();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quadratic-descent",
                "quadratic-descent --set a=2.5 --seed 7 --steps 50 --at 10:learningRate=0.05 --at 20:learningRate=0.1",
                "quadratic-descent --set start=-2,3 --set mistakes=ascent,doubleStep --every 3 --format csv",
                "sgd-interpolation --set regime=2 --set stream=notebook --steps 10",
                "karate-club --set mode=asPublished --steps 5",
                "autograd --set expression=sin(x)*(y+2)^2 --steps 3"
            })
    void commandReadsBackAsTheSameRun(String typed) throws UsageException {
        Export export = read(List.of(("run " + typed).split(" ")));

        assertThat(read(ShellCommand.words(export))).isEqualTo(export);
    }

    @Test
    void shellSeesTheWordsThatWereMeant() throws Exception {
        Export export = read(List.of("run", "autograd", "--set", "expression=exp(x)*(y + 1) - 2", "--steps", "3"));
        String line = ShellCommand.line(export);

        assertThat(line).startsWith("gradus run autograd --set 'expression=exp(x)*(y + 1) - 2'");
        assertThat(printedByShell(line)).isEqualTo(ShellCommand.words(export));
    }

    @Test
    void defaultsAreLeftOut() throws UsageException {
        assertThat(ShellCommand.line(read(List.of("run", "quadratic-descent", "--seed", "0"))))
                .isEqualTo("gradus run quadratic-descent --steps 200 --every 2");
    }

    private static Export read(List<String> words) throws UsageException {
        var reader = new ExportReader(_ -> LABS, DataOption.ofProcess());
        return reader.read(words.subList(1, words.size()));
    }

    private static List<String> printedByShell(String line) throws IOException {
        String script = "gradus() { printf '%s\\n' \"$@\"; }; " + line;
        Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}

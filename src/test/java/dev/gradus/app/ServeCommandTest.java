package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the server from starting is one sentence and exit status 2. */
class ServeCommandTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void portInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int status = serve("--port", Integer.toString(taken.getLocalPort()));

            assertThat(status).isEqualTo(2);
            assertThat(complaint())
                    .isEqualTo("gradus: port must be free on a host of this machine, got 127.0.0.1:"
                            + taken.getLocalPort() + ": stop what listens there or choose another --port\n");
        }
    }

    @Test
    void dataMustBeAFolderThatCanBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(serve("--data", file.toString())).isEqualTo(2);
        assertThat(complaint()).contains("--data must be a folder that can be written, got \"" + file + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port=70700         | --port must be a whole number in [0, 65535], got "70700"
                    --port=-1            | --port must be a whole number in [0, 65535], got "-1"
                    --port=http          | --port must be a whole number in [0, 65535], got "http"
                    --host=192.0.2.1     | port must be free on a host of this machine, got 192.0.2.1:7070
                    --prot=7070          | option must be one of --behind-proxy, --data, --frame-ancestors, --host
                    --log-format=xml     | --log-format must be text or json, got "xml"
                    --behind-proxy=maybe | --behind-proxy must be no or yes, got "maybe"
                    --frame-ancestors=me | --frame-ancestors must be 'none' or a list of 'self', * and origins
                    now                  | serve takes only options, got "now"
                    """)
    void unusableArgumentsAreOneSentence(String argument, String sentence) {
        assertThat(serve(argument)).isEqualTo(2);
        assertThat(complaint()).contains(sentence).hasLineCount(1);
        assertThat(out.size()).isZero();
    }

    private int serve(String... arguments) {
        var words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(arguments));
        CommandLine commands =
                new CommandLine(List.of(new ServeCommand(_ -> List.of(), new DataOption(Map.of(), home))));
        return commands.run(words, new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

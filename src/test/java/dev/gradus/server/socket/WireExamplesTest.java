package dev.gradus.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.gradus.run.stream.FramePart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the server sends is what was recorded; the front-end's tests read the same files. After a wanted change of the
 * protocol, record again with {@code -Dwire.record=true}.
 */
class WireExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/wire");
    private static final boolean RECORD = Boolean.getBoolean("wire.record");
    private static final ObjectWriter PRETTY = FrameDecoder.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);

    @Test
    void textMessagesAreAsRecorded() throws IOException {
        assertText("hello.json", TextEncoder.hello(WireExamples.hello()));
        assertText("state.json", TextEncoder.report(WireExamples.running()));
        assertText("state-diverged.json", TextEncoder.report(WireExamples.diverged()));
        assertText("problem.json", TextEncoder.trouble(WireExamples.trouble()));
    }

    @Test
    void framesAreAsRecorded() throws IOException {
        assertFrame("frame-small", WireExamples.small());
        assertFrame("frame-snapshot-1", WireExamples.snapshot().getFirst());
        assertFrame("frame-snapshot-2", WireExamples.snapshot().getLast());
    }

    @Test
    void blocksStartWhereABrowserCanReadThemInPlace() throws IOException {
        ByteBuffer message = new FrameEncoder(WireExamples.HISTORY).encode(WireExamples.small());
        byte[] header = new byte[message.getInt()];
        message.get(header);
        assertThat(message.position() % 8).isZero();
        JsonNode series = FrameDecoder.MAPPER.readTree(header).get("series");
        assertThat(series.findValues("offset")).hasSize(6).allMatch(offset -> offset.asInt() % 8 == 0);
        assertThat(series.findValues("steps")).allMatch(offset -> offset.asInt() % 8 == 0);
    }

    private static void assertText(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (RECORD) {
            Files.writeString(file, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(file));
    }

    private static void assertFrame(String name, FramePart part) throws IOException {
        ByteBuffer message = new FrameEncoder(WireExamples.HISTORY).encode(part);
        byte[] bytes = new byte[message.remaining()];
        message.duplicate().get(bytes);
        String decoded = PRETTY.writeValueAsString(FrameDecoder.decode(message)) + "\n";
        if (RECORD) {
            Files.write(FOLDER.resolve(name + ".bin"), bytes);
            Files.writeString(FOLDER.resolve(name + ".json"), decoded);
        }
        assertThat(bytes).isEqualTo(Files.readAllBytes(FOLDER.resolve(name + ".bin")));
        assertThat(decoded).isEqualTo(Files.readString(FOLDER.resolve(name + ".json")));
    }
}

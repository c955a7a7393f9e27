package dev.gradus.app.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FrameHeadTest {
    @Test
    void recordedFrameIsReadWithItsCurves() throws IOException {
        FrameHead frame = FrameHead.read(recorded("frame-small.bin"));
        assertThat(frame.last()).isTrue();
        assertThat(frame.place().step()).isEqualTo(42);
        assertThat(frame.rows().steps()).isSorted();
        assertThat(frame.rows().values()).hasDimensions(frame.rows().steps().length, 2);
    }

    @Test
    void onlyTheLastMessageOfAGroupIsAcknowledged() throws IOException {
        assertThat(FrameHead.read(recorded("frame-snapshot-1.bin")).last()).isFalse();
        assertThat(FrameHead.read(recorded("frame-snapshot-2.bin")).last()).isTrue();
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream in = FrameHeadTest.class.getResourceAsStream("/wire/" + name)) {
            return in.readAllBytes();
        }
    }
}

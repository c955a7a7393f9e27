package dev.gradus.labs.deepvsdeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.FreshJvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the compiler does away with depends on all that ran before, so a process of its own is asked. */
class TwinAllocationTest {
    @Test
    void stepOfEitherNetworkAsksForLessThanAKilobyte() throws IOException {
        Map<String, Long> bytes = FreshJvm.output(List.of(FreshJvm.VECTORS), TwinAllocations.class)
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));

        assertThat(bytes).containsOnlyKeys("dense", "convolutions");
        assertThat(bytes.values()).allMatch(perStep -> perStep < 1024);
    }
}

package dev.gradus.labs.deepvsdeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.AllocationMeter;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the compiler does away with depends on all that ran before, so a process of its own is asked. */
class TwinAllocationTest {
    @Test
    void stepOfEitherNetworkAsksForLessThanAKilobyte() throws IOException {
        Map<String, Long> bytes = AllocationMeter.printedBy(TwinAllocations.class);

        assertThat(bytes).containsOnlyKeys("dense", "convolutions");
        assertThat(bytes.values()).allMatch(perStep -> perStep < 1024);
    }
}

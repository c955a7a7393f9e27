package dev.gradus.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.AllocationMeter;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Once it runs, a step of training asks for next to no memory, whatever the model. What the compiler does away with depends
 * on all that ran before, so a process of its own is asked.
 */
class TrainingAllocationTest {
    @Test
    void stepsOfEveryModelAskForLessThanAKilobyte() throws IOException {
        Map<String, Long> bytes = AllocationMeter.printedBy(TrainingAllocations.class);

        assertThat(bytes).containsOnlyKeys("perceptrons", "convolutions", "graphs", "accumulation");
        assertThat(bytes.values()).allMatch(perStep -> perStep < 1024);
    }
}

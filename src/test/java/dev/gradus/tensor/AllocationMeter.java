package dev.gradus.tensor;

import com.sun.management.ThreadMXBean;
import dev.gradus.FreshJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much memory work asks for once it has warmed up. Loops with vectors allocate until the compiler has got to them, which
 * takes the longer the less there is to do, so this looks at one stretch of runs after the other.
 */
public final class AllocationMeter {
    private static final int STRETCH = 1_000;
    private static final int STRETCHES = 300;
    private static final int ENOUGH = 1_023;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What the class's main method prints in a process of its own: a line for each kind of work, its name and its bytes. */
    public static Map<String, Long> printedBy(Class<?> main) throws IOException {
        return FreshJvm.output(List.of(FreshJvm.VECTORS), main)
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));
    }

    /** The smallest mean over a stretch of runs; looks no further than at one of less than a kilobyte. */
    public long bytesPerRun(Runnable work) {
        long smallest = Long.MAX_VALUE;
        for (int stretch = 0; stretch < STRETCHES && smallest > ENOUGH; stretch++) {
            smallest = Math.min(smallest, bytesOfStretch(work) / STRETCH);
        }
        return smallest;
    }

    private long bytesOfStretch(Runnable work) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < STRETCH; run++) {
            work.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}

package dev.gradus.tensor;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory work asks for once it has warmed up. */
public final class AllocationMeter {
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 1_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Mean over many runs, after as many have gone before. */
    public long bytesPerRun(Runnable work) {
        repeat(work, WARM_UP);
        long before = threads.getCurrentThreadAllocatedBytes();
        repeat(work, MEASURED);
        return (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
    }

    private static void repeat(Runnable work, int times) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}

package dev.gradus.app.bench;

import dev.gradus.app.bench.Workload.Task;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of one thread: what others do on the machine meanwhile counts little. */
final class CpuClock {
    private static final double WINDOW = 0.15;
    private static final double WARM_UP = 1.0;
    private static final double NANO = 1e-9;

    /** Reading the clock takes a microsecond or so: not worth mentioning beside this. */
    private static final double READABLE = 2e-3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int together = 1;

    /** Runs until the compiler has seen enough, and finds how many units are measured together. */
    void warmUp(Task task) {
        double spent = 0;
        for (int i = 0; i < 2 || spent < WARM_UP; i++) {
            double seconds = units(task);
            spent += seconds;
            together = seconds < READABLE ? 2 * together : together;
        }
    }

    /** Seconds per unit, over a window of about a sixth of a second. */
    double window(Task task) {
        double spent = 0;
        int units = 0;
        while (spent < WINDOW) {
            spent += units(task);
            units += together;
        }
        return spent / units;
    }

    private double units(Task task) {
        task.prepare();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < together; i++) {
            task.run();
        }
        return (threads.getCurrentThreadCpuTime() - before) * NANO;
    }
}

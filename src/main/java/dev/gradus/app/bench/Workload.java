package dev.gradus.app.bench;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A piece of work that the engine and a peer both do.
 *
 * @param id as named on the command line, and to the peer: {@code gemm-f64}
 * @param title what is computed
 * @param goal how the speed is compared
 * @param task ours; made when its turn comes, as it may hold much memory
 */
record Workload(String id, String title, Goal goal, Supplier<Task> task) {
    /**
     * How a time is told and what it should be.
     *
     * @param scale one reported time is so many measured units
     * @param ratio to reach against the peer as it is installed
     * @param floor seconds of the reported time that memory and arithmetic of one core need at least, if known
     */
    record Goal(double scale, double ratio, OptionalDouble floor) {
        static Goal of(double scale, double ratio, double floor) {
            return new Goal(scale, ratio, OptionalDouble.of(floor));
        }

        static Goal of(double ratio) {
            return new Goal(1, ratio, OptionalDouble.empty());
        }
    }

    /** One unit of work. */
    interface Task {
        /** What is not measured, before one unit, or before several that together take a millisecond or two. */
        default void prepare() {}

        void run();
    }
}

package dev.gradus.kernel;

/**
 * Loops of one kind for both precisions.
 *
 * @param id version and kind, such as {@code 2.x8} for vectors of 8 doubles: runs agree bit for bit where it is the same
 * @param vectorBits size of a vector; 0 where there are none
 * @param loops those for doubles only
 */
public record KernelSet(String id, int vectorBits, Kernels doubles, Kernels floats, VectorLoops loops) {
    /** Raised whenever a kernel sums in another order. */
    public static final int VERSION = 2;

    public Kernels of(Precision precision) {
        return switch (precision) {
            case DOUBLE -> doubles;
            case FLOAT -> floats;
        };
    }

    @Override
    public String toString() {
        return id;
    }
}

package dev.gradus.app;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.KernelSet;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainKernels;
import java.io.IOException;

/** Whether kernels compute the product of two square matrices right, and how fast. */
public record SelfTest(KernelSet kernels) {
    /**
     * Side of the matrices whose product is checked: whole tiles and every kind of rest. Not more, since vectors that
     * are not compiled yet take microseconds each, and somebody waits for the server to start.
     */
    private static final int CHECKED = 25;

    /** Side of the matrices whose product is timed. */
    private static final int TIMED = 64;

    private static final double OPERATIONS = 2.0 * TIMED * TIMED * TIMED;

    /** Every processor of the last ten years gets here with vectors, and none without. */
    private static final double ENOUGH = 20;

    private static final double ROUNDING = 1e-12;
    private static final long PATIENCE_NANOS = 400_000_000;

    /** On a busy machine the compiler takes seconds to come to these loops. */
    private static final long LONGEST_NANOS = 8_000_000_000L;

    private static final int WINDOW = 20;

    /** Says so and gives false if the product is wrong. */
    public boolean isPassed(Console console) {
        double error = largestError();
        if (error <= ROUNDING) {
            return true;
        }
        console.complain("the kernels " + kernels + " multiply wrongly on this machine (error " + error
                + "): report it, and start with -Dgradus.kernels=plain until then");
        return false;
    }

    /** Prints a line with the speed, and another with advice if there could be more. */
    public void report(Console console) throws IOException {
        double speed = gigaflops();
        String kind = kernels.vectorBits() == 0 ? "plain loops" : kernels.vectorBits() + "-bit vectors";
        console.print("Kernels %s: %s, %.0f GF/s\n".formatted(kernels, kind, speed));
        if (kernels.vectorBits() == 0) {
            console.complain("the kernels do without vectors: start java with --add-modules=jdk.incubator.vector"
                    + " and without -Dgradus.kernels=plain");
        } else if (speed < ENOUGH) {
            console.complain(
                    "the kernels reach only %.0f GF/s of %.0f or more: other programs may be using the processor"
                            .formatted(speed, ENOUGH));
        }
    }

    /** Difference between the product and that of plain loops, entry by entry. */
    private double largestError() {
        Storage actual = Storage.of(new double[CHECKED * CHECKED]);
        Storage expected = Storage.of(new double[CHECKED * CHECKED]);
        product(kernels.doubles().gemm(), actual, CHECKED).run();
        product(PlainKernels.ofDoubles().gemm(), expected, CHECKED).run();
        double largest = 0;
        for (int i = 0; i < CHECKED * CHECKED; i++) {
            largest = Math.max(largest, Math.abs(actual.get(i) - expected.get(i)));
        }
        return largest;
    }

    /** The best of many short windows, the first of which the compiler still needs. */
    private double gigaflops() {
        Runnable product = product(kernels.doubles().gemm(), Storage.of(new double[TIMED * TIMED]), TIMED);
        long start = System.nanoTime();
        long best = Long.MAX_VALUE;
        while (isWaiting(System.nanoTime() - start, WINDOW * OPERATIONS / best)) {
            long windowStart = System.nanoTime();
            for (int i = 0; i < WINDOW; i++) {
                product.run();
            }
            best = Math.min(best, System.nanoTime() - windowStart);
        }
        return WINDOW * OPERATIONS / best;
    }

    private boolean isWaiting(long elapsed, double speed) {
        boolean mayGrow = kernels.vectorBits() > 0 && speed < ENOUGH;
        return elapsed < (mayGrow ? LONGEST_NANOS : PATIENCE_NANOS);
    }

    private static Runnable product(Gemm gemm, Storage result, int side) {
        Matrix left = factor(side, 1);
        Matrix right = factor(side, 2);
        Matrix to = Matrix.rowMajor(result, side, side);
        return () -> gemm.multiply(left, right, to);
    }

    /** Entries in [−0.5, 0.5] without a pattern. */
    private static Matrix factor(int side, int salt) {
        double[] entries = new double[side * side];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (i * 7919L * salt + salt) % 1009 / 1008.0 - 0.5;
        }
        return Matrix.rowMajor(Storage.of(entries), side, side);
    }
}

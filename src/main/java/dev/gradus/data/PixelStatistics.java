package dev.gradus.data;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;

/**
 * Mean and standard deviation of all numbers of a set of images, scaled to [0, 1]: x̄ = Σx/N and σ = √(Σ(x − x̄)²/(N − 1)), as torch
 * has it. Sums are exact, so neither depends on an order.
 *
 * @param mean x̄
 * @param standardDeviation σ
 */
public record PixelStatistics(double mean, double standardDeviation) {
    /** Measures in pieces. */
    public static Loading<PixelStatistics> measure(LabelledImages images) {
        return new Measurement(images);
    }

    /** Sums over a stretch of pixels fit an int only if it is short: 2¹⁵ · 255² < 2³¹. */
    private static final class Measurement implements Loading<PixelStatistics> {
        private static final int STRETCH = 1 << 15;
        private static final int RECORD_BYTES = 32;

        private final LabelledImages images;
        private int next;
        private long sum;
        private long squares;

        Measurement(LabelledImages images) {
            this.images = images;
        }

        @Override
        public boolean advance(BooleanSupplier pause) {
            while (!isDone()) {
                addStretch();
                if (!isDone() && pause.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        }

        private boolean isDone() {
            return next == images.pixels().length;
        }

        private void addStretch() {
            byte[] pixels = images.pixels();
            int end = Math.min(pixels.length, next + STRETCH);
            int stretchSum = 0;
            int stretchSquares = 0;
            for (int i = next; i < end; i++) {
                int value = pixels[i] & 0xFF;
                stretchSum += value;
                stretchSquares += value * value;
            }
            sum += stretchSum;
            squares += stretchSquares;
            next = end;
        }

        @Override
        public PixelStatistics loaded() {
            if (!isDone()) {
                throw new IllegalStateException("statistics are there once all pixels are counted");
            }
            double count = Math.max(1, images.pixels().length);
            double freedom = Math.max(1, images.pixels().length - 1);
            double brightest = images.format().brightest();
            // N·Σx² − (Σx)² exceeds a long for 50 million pixels.
            BigInteger spread = BigInteger.valueOf(images.pixels().length)
                    .multiply(BigInteger.valueOf(squares))
                    .subtract(BigInteger.valueOf(sum).pow(2));
            return new PixelStatistics(
                    sum / (count * brightest), Math.sqrt(spread.doubleValue() / (count * freedom)) / brightest);
        }

        @Override
        public long bytes() {
            return RECORD_BYTES;
        }
    }
}

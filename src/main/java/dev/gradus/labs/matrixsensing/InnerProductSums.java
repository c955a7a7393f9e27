package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Storage;

/**
 * Σ r_i (A_i + A_iᵀ) with r_i = ⟨A_i, UUᵀ − X*⟩; where the measurements are kept whole, the wrong Σ r_i A_i. Residuals are inner
 * products with the error, not differences of two large numbers, so that they keep their digits while they vanish.
 */
final class InnerProductSums implements Sums {
    private final Measurements measurements;
    private final int size;
    private final boolean isPacked;
    private final Storage error;
    private final Storage sum;
    private final Storage residuals;
    private double squares;

    InnerProductSums(Measurements measurements) {
        MeasurementsKey key = measurements.key();
        this.measurements = measurements;
        size = key.size();
        isPacked = key.form() == MeasurementsKey.Form.PACKED;
        error = Storage.zeros(key.precision(), key.columns());
        sum = Storage.zeros(key.precision(), key.columns());
        residuals = Storage.zeros(key.precision(), MeasurementPass.rowsTogether(key));
    }

    @Override
    public void begin(Storage newError) {
        if (isPacked) {
            pack(newError.doubles());
        } else {
            error.copyFrom(newError);
        }
        sum.fill(0);
        squares = 0;
    }

    @Override
    public void add(int from, int to) {
        error.kernels().normalProducts().add(measurements.window(from, to), error, sum, residuals);
        for (int i = 0; i < to - from; i++) {
            double residual = residuals.get(i);
            squares += residual * residual;
        }
    }

    @Override
    public double squares() {
        return squares;
    }

    @Override
    public void write(Storage out) {
        if (isPacked) {
            unpack(out.doubles());
        } else {
            out.copyFrom(sum);
        }
    }

    private void pack(double[] whole) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                error.set(at++, whole[i * size + j]);
            }
        }
    }

    /** The diagonal of A + Aᵀ is twice that of A. */
    private void unpack(double[] whole) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            whole[i * size + i] = 2 * sum.get(at++);
            for (int j = i + 1; j < size; j++) {
                whole[i * size + j] = sum.get(at++);
                whole[j * size + i] = whole[i * size + j];
            }
        }
    }
}

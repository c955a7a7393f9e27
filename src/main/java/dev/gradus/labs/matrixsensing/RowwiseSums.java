package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;

/**
 * The mistake of a product that multiplies rows: where the inner product should give one number r_i, A_i·(UUᵀ − X*) is a whole
 * matrix, and the sum becomes Σ A_i (UUᵀ − X*) (A_i + A_iᵀ). The loss stays the right one, Σ tr(A_i (UUᵀ − X*))².
 */
final class RowwiseSums implements Sums {
    private final Measurements measurements;
    private final int size;
    private final boolean addsTranspose;
    private final Storage error;
    private final Storage residual;
    private final Storage sum;
    private double squares;

    RowwiseSums(Measurements measurements, boolean addsTranspose) {
        this.measurements = measurements;
        this.addsTranspose = addsTranspose;
        size = measurements.key().size();
        error = zeros();
        residual = zeros();
        sum = zeros();
    }

    @Override
    public void begin(Storage newError) {
        error.copyFrom(newError);
        sum.fill(0);
        squares = 0;
    }

    @Override
    public void add(int from, int to) {
        Gemm gemm = error.kernels().gemm();
        Matrix residuals = Matrix.rowMajor(residual, size, size);
        Matrix total = Matrix.rowMajor(sum, size, size);
        for (int i = from; i < to; i++) {
            Matrix measurement = measurements.whole(i);
            gemm.multiply(measurement, Matrix.rowMajor(error, size, size), residuals);
            gemm.multiply(residuals, measurement, total, Gemm.Finish.ADD);
            if (addsTranspose) {
                gemm.multiply(residuals, measurement.transposed(), total, Gemm.Finish.ADD);
            }
            double trace = trace();
            squares += trace * trace;
        }
    }

    @Override
    public double squares() {
        return squares;
    }

    @Override
    public void write(Storage out) {
        out.copyFrom(sum);
    }

    private double trace() {
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += residual.get(i * (size + 1));
        }
        return trace;
    }

    private Storage zeros() {
        return Storage.zeros(measurements.key().precision(), size * size);
    }
}

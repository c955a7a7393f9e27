package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;

/** Products of the small matrices of a descent. */
final class Products {
    private Products() {}

    /** out = UUᵀ. Shapes: u [d, any], out [d, d]. */
    static void square(Storage u, Storage out, int d) {
        Matrix factor = Matrix.rowMajor(u, d, u.length() / d);
        u.kernels().gemm().multiply(factor, factor.transposed(), Matrix.rowMajor(out, d, d));
    }

    /** out = M·U. Shapes: m [d, d], u, out [d, any]. */
    static void multiply(Storage m, Storage u, Storage out, int d) {
        int columns = u.length() / d;
        u.kernels()
                .gemm()
                .multiply(Matrix.rowMajor(m, d, d), Matrix.rowMajor(u, d, columns), Matrix.rowMajor(out, d, columns));
    }

    /** ‖x‖. */
    static double norm(Storage x) {
        return Math.sqrt(x.kernels().reductions().dot(x, x));
    }
}

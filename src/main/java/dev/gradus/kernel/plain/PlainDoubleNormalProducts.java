package dev.gradus.kernel.plain;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.NormalProducts;
import dev.gradus.kernel.Storage;

/** Row by row. */
final class PlainDoubleNormalProducts implements NormalProducts {
    @Override
    public void add(Matrix rows, Storage zStorage, Storage gStorage, Storage residualStorage) {
        double[] b = rows.values().doubles();
        double[] z = zStorage.doubles();
        double[] g = gStorage.doubles();
        double[] residuals = residualStorage.doubles();
        for (int i = 0; i < rows.rows(); i++) {
            int start = rows.offset() + i * rows.rowStride();
            double residual = 0;
            for (int j = 0; j < rows.columns(); j++) {
                residual += b[start + j] * z[j];
            }
            for (int j = 0; j < rows.columns(); j++) {
                g[j] += residual * b[start + j];
            }
            residuals[i] = residual;
        }
    }
}

package dev.gradus.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Singular values without their vectors, from the matrix itself: small ones keep digits that a Gram matrix would lose. */
public final class SingularValues {
    private SingularValues() {}

    /**
     * σ_1 ≥ σ_2 ≥ …, each with an error of about 1e-16·σ_1. About 4·n³ operations.
     *
     * @throws IllegalArgumentException if an entry is not finite
     */
    public static double[] of(Matrix matrix) {
        if (Arrays.stream(matrix.values()).anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("entries must be finite to have singular values");
        }
        int count = Math.min(matrix.rows(), matrix.columns());
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.svd(matrix.rows(), matrix.columns(), false, false, true);
        if (!decomposition.decompose(Ejml.copy(matrix))) {
            throw new IllegalStateException("singular values must be found, got none for " + matrix.shape());
        }
        double[] ascending = Arrays.copyOf(decomposition.getSingularValues(), count);
        Arrays.sort(ascending);
        double[] values = new double[count];
        Arrays.setAll(values, i -> ascending[count - 1 - i]);
        return values;
    }
}

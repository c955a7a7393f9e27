package dev.gradus.linalg;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The door to EJML's matrices. */
final class Ejml {
    private Ejml() {}

    static DMatrixRMaj copy(Matrix matrix) {
        return new DMatrixRMaj(
                matrix.rows(), matrix.columns(), true, matrix.values().clone());
    }

    /** A⁻¹; empty if A is singular to rounding. */
    static Optional<Matrix> inverse(Matrix square) {
        DMatrixRMaj inverse = new DMatrixRMaj(square.rows(), square.columns());
        boolean regular = CommonOps_DDRM.invert(copy(square), inverse);
        return regular ? Optional.of(new Matrix(square.rows(), square.columns(), inverse.getData())) : Optional.empty();
    }
}

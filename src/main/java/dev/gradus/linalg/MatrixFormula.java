package dev.gradus.linalg;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula in named matrices, as learners type it: {@code X'*inv(X*X')*y}, {@code Xᵀ(XXᵀ)⁻¹y}, {@code (X'X)^-1 X'y}. Names have one
 * letter; {@code '}, {@code ^T}, {@code .T}, {@code ᵀ} and {@code transpose( )} transpose; {@code inv( )}, {@code ^-1} and {@code ⁻¹} invert;
 * {@code * @ ·} or nothing multiply. A 1 × 1 matrix and a number are the same.
 */
public sealed interface MatrixFormula {
    /** A named matrix. */
    record Name(String name) implements MatrixFormula {}

    /** A number. */
    record Scalar(double value) implements MatrixFormula {}

    /** left + sign·right. */
    record Sum(MatrixFormula left, double sign, MatrixFormula right) implements MatrixFormula {}

    /** left·right. */
    record Product(MatrixFormula left, MatrixFormula right) implements MatrixFormula {}

    /** Aᵀ. */
    record Transposed(MatrixFormula operand) implements MatrixFormula {}

    /** A⁻¹. */
    record Inverse(MatrixFormula operand) implements MatrixFormula {}

    /**
     * Reads a formula in the given names, each of one letter.
     *
     * @throws MatrixFormulaException if it cannot be read
     */
    static MatrixFormula parse(String text, List<String> names) throws MatrixFormulaException {
        return new MatrixFormulaParser(text, names).parse();
    }

    /**
     * The value for the given matrices.
     *
     * @throws MatrixFormulaException if sizes do not fit or a matrix has no inverse
     */
    default Matrix value(Map<String, Matrix> matrices) throws MatrixFormulaException {
        return switch (this) {
            case Name(String name) ->
                Optional.ofNullable(matrices.get(name))
                        .orElseThrow(() -> new MatrixFormulaException(name + " must be one of the given matrices."));
            case Scalar(double value) -> Matrix.column(value);
            case Sum(MatrixFormula left, double sign, MatrixFormula right) ->
                sum(left.value(matrices), sign, right.value(matrices));
            case Product(MatrixFormula left, MatrixFormula right) ->
                product(left.value(matrices), right.value(matrices));
            case Transposed(MatrixFormula operand) -> operand.value(matrices).transpose();
            case Inverse(MatrixFormula operand) -> inverse(operand.value(matrices));
        };
    }

    private static Matrix sum(Matrix left, double sign, Matrix right) throws MatrixFormulaException {
        if (!left.shape().equals(right.shape())) {
            throw new MatrixFormulaException("The two sides of a sum must have the same size, got " + left.shape()
                    + " and " + right.shape() + ".");
        }
        Matrix sum = Matrix.zeros(left.rows(), left.columns());
        for (int i = 0; i < sum.values().length; i++) {
            sum.values()[i] = left.values()[i] + sign * right.values()[i];
        }
        return sum;
    }

    private static Matrix product(Matrix left, Matrix right) throws MatrixFormulaException {
        if (left.values().length == 1) {
            return scaled(left.values()[0], right);
        }
        if (right.values().length == 1) {
            return scaled(right.values()[0], left);
        }
        if (left.columns() != right.rows()) {
            throw new MatrixFormulaException("Columns of the left factor must match rows of the right one, got "
                    + left.shape() + " times " + right.shape() + ".");
        }
        return left.times(right);
    }

    private static Matrix scaled(double factor, Matrix matrix) {
        Matrix scaled = Matrix.zeros(matrix.rows(), matrix.columns());
        for (int i = 0; i < scaled.values().length; i++) {
            scaled.values()[i] = factor * matrix.values()[i];
        }
        return scaled;
    }

    private static Matrix inverse(Matrix matrix) throws MatrixFormulaException {
        if (matrix.rows() != matrix.columns()) {
            throw new MatrixFormulaException("Only a square matrix has an inverse, got " + matrix.shape() + ".");
        }
        return Ejml.inverse(matrix)
                .filter(inverse -> isInverse(matrix, inverse))
                .orElseThrow(() -> new MatrixFormulaException(
                        "A " + matrix.shape() + " matrix in it has no inverse: its rank is smaller than its size."));
    }

    private static boolean isInverse(Matrix matrix, Matrix inverse) {
        double[] product = matrix.times(inverse).values();
        double[] identity = Matrix.identity(matrix.rows()).values();
        for (int i = 0; i < product.length; i++) {
            if (!(Math.abs(product[i] - identity[i]) < 1e-6)) {
                return false;
            }
        }
        return true;
    }
}

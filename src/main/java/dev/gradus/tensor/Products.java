package dev.gradus.tensor;

import static dev.gradus.tensor.Views.transpose;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Matrix;

/** Matrix products. */
public final class Products {
    private Products() {}

    /**
     * Y = A·B. Derivatives: dA = dY·Bᵀ, dB = Aᵀ·dY. Shapes: [m, k] · [k, n] → [m, n].
     *
     * @throws ShapeException if an operand has not two axes, or the inner sizes differ
     */
    public static Tensor matmul(Tensor a, Tensor b) {
        requireInner(a.shape(), b.shape());
        return product(a, b)
                .from(Edge.to(a, dy -> product(dy, transpose(b))), Edge.to(b, dy -> product(transpose(a), dy)));
    }

    /** Y = A·B for a constant sparse A. Derivative: dB = Aᵀ·dY. Shapes: [m, k] · [k, n] → [m, n]. */
    public static Tensor matmul(SparseMatrix a, Tensor b) {
        requireInner(a.shape(), b.shape());
        Tensor rows = b.contiguous();
        CompressedRows compressed = a.rows(b.precision());
        return Tensor.computed(
                        "sparse product",
                        Shape.of(a.shape().size(0), b.shape().size(1)),
                        out -> out.kernels().sparse().multiply(compressed, rows.storage(), out),
                        rows)
                .from(Edge.to(b, dy -> matmul(a.transposed(), dy)));
    }

    private static Tensor product(Tensor a, Tensor b) {
        int rows = a.shape().size(0);
        int columns = b.shape().size(1);
        Matrix left = a.matrix();
        Matrix right = b.matrix();
        return Tensor.computed(
                "product",
                Shape.of(rows, columns),
                out -> out.kernels().gemm().multiply(left, right, Matrix.rowMajor(out, rows, columns)),
                a,
                b);
    }

    private static void requireInner(Shape a, Shape b) {
        if (a.rank() != 2 || b.rank() != 2) {
            throw new ShapeException("matmul", a, b, "give both two axes");
        }
        if (a.size(1) != b.size(0)) {
            String sizes = a.size(1) + " and " + b.size(0);
            throw new ShapeException("matmul", a, b, "the inner sizes " + sizes + " must be equal; try a transpose");
        }
    }
}

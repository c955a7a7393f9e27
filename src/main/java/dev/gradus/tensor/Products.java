package dev.gradus.tensor;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Strided;

/** Matrix products and transposes. */
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
        double[] y = Arena.take(a.shape().size(0) * b.shape().size(1));
        a.rows().multiply(b.rowMajor(), y);
        return Tensor.constant(Shape.of(a.shape().size(0), b.shape().size(1)), y)
                .from(Edge.to(b, dy -> matmul(a.transposed(), dy)));
    }

    /** Y = Xᵀ, a view. Derivative: dX = dYᵀ. Shapes: [m, n] → [n, m]. @throws ShapeException if X has not two axes */
    public static Tensor transpose(Tensor x) {
        if (x.shape().rank() != 2) {
            throw new ShapeException("transpose", x.shape(), "give it two axes");
        }
        Strided.Layout layout = x.layout();
        Shape swapped = Shape.of(x.shape().size(1), x.shape().size(0));
        int[] strides = {layout.strides()[1], layout.strides()[0]};
        return x.view(swapped, new Strided.Layout(layout.offset(), swapped.sizes(), strides))
                .from(Edge.to(x, Products::transpose));
    }

    private static Tensor product(Tensor a, Tensor b) {
        int rows = a.shape().size(0);
        int columns = b.shape().size(1);
        double[] y = Arena.take(rows * columns);
        Gemm.multiply(a.matrix(), b.matrix(), Matrix.rowMajor(y, rows, columns));
        return Tensor.constant(Shape.of(rows, columns), y);
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

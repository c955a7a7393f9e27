package dev.gradus.tensor;

import static dev.gradus.tensor.Views.transpose;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import java.util.function.Function;

/** Matrix products. */
public final class Products {
    private Products() {}

    /**
     * Y = A·B. Derivatives: dA = dY·Bᵀ, dB = Aᵀ·dY. Shapes: [m, k] · [k, n] → [m, n]; with more axes one product for each index
     * of these, which broadcast: [..., m, k] · [..., k, n] → [..., m, n].
     *
     * @throws ShapeException if an operand has fewer than two axes, or the inner sizes differ
     */
    public static Tensor matmul(Tensor a, Tensor b) {
        requireInner(a.shape(), b.shape());
        if (a.shape().rank() > 2 || b.shape().rank() > 2) {
            return BatchedProduct.of(a, b);
        }
        return product(a, b)
                .from(Edge.to(a, dy -> product(dy, transpose(b))), Edge.to(b, dy -> product(transpose(a), dy)));
    }

    /**
     * A dense layer in one pass: Y = X·Wᵀ + b. Derivatives: dX = dY·W, dW = dYᵀ·X, db = Σ_rows dY. Shapes: x [n, in], weight
     * [out, in], bias [out] → [n, out].
     *
     * @throws ShapeException if the sizes do not fit
     */
    public static Tensor affine(Tensor x, Tensor weight, Tensor bias) {
        return affine("affine", x, weight, new Finishing(bias, Gemm.Finish.Bias::new));
    }

    /** The same with y = max(x·wᵀ + b, 0): {@link Activations#relu} without a pass of its own. */
    public static Tensor affineRelu(Tensor x, Tensor weight, Tensor bias) {
        Tensor y = affine("affine-relu", x, weight, new Finishing(bias, Gemm.Finish.BiasRelu::new));
        return y.renamed("relu", y).from(Edge.to(y, dy -> Activations.reluGradient(dy, y)));
    }

    /** What is done with the bias when a product is complete. */
    private record Finishing(Tensor bias, Function<Storage, Gemm.Finish> with) {}

    /** The edges are those of the affine map; a function that its finish applied as well has an edge of its own on top. */
    private static Tensor affine(String operation, Tensor x, Tensor weight, Finishing finishing) {
        Tensor b = finishing.bias;
        requireInner(x.shape(), transpose(weight).shape());
        if (x.shape().rank() != 2 || !b.shape().equals(Shape.of(weight.shape().size(0)))) {
            throw new ShapeException(operation, weight.shape(), b.shape(), "give one bias for each row of the weight");
        }
        int rows = x.shape().size(0);
        int columns = b.shape().size(0);
        Matrix left = x.matrix();
        Matrix right = weight.matrix().transposed();
        Tensor row = b.contiguous();
        Gemm.Finish finish = finishing.with.apply(row.storage());
        return Tensor.prepared(
                        operation,
                        Shape.of(rows, columns),
                        out -> {
                            Matrix c = Matrix.rowMajor(out, rows, columns);
                            return () -> out.kernels().gemm().multiply(left, right, c, finish);
                        },
                        x,
                        weight,
                        row)
                .from(
                        Edge.to(x, dy -> product(dy, weight)),
                        Edge.to(weight, dy -> product(transpose(dy), x)),
                        Edge.to(b, dy -> Broadcast.reduce(dy, b.shape())));
    }

    /** Y = A·B for a constant sparse A. Derivative: dB = Aᵀ·dY. Shapes: [m, k] · [k, n] → [m, n]. */
    public static Tensor matmul(SparseMatrix a, Tensor b) {
        requireInner(a.shape(), b.shape());
        if (b.shape().rank() != 2) {
            throw new ShapeException("sparse product", a.shape(), b.shape(), "give both two axes");
        }
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
        return Tensor.prepared(
                "product",
                Shape.of(rows, columns),
                out -> {
                    Matrix c = Matrix.rowMajor(out, rows, columns);
                    return () -> out.kernels().gemm().multiply(left, right, c);
                },
                a,
                b);
    }

    private static void requireInner(Shape a, Shape b) {
        if (a.rank() < 2 || b.rank() < 2) {
            throw new ShapeException("matmul", a, b, "give both two axes");
        }
        int left = a.lastSize();
        int right = b.size(b.rank() - 2);
        if (left != right) {
            String sizes = left + " and " + right;
            throw new ShapeException("matmul", a, b, "the inner sizes " + sizes + " must be equal; try a transpose");
        }
    }
}

package dev.gradus.tensor;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Strided;
import java.util.Arrays;

/** One matrix product for each index of the leading axes. Operands may be any views; nothing is copied. */
final class BatchedProduct {
    private BatchedProduct() {}

    /** Y = A·B. Derivatives: dA = dY·Bᵀ, dB = Aᵀ·dY, summed over what was stretched. Shapes: [..., m, k] · [..., k, n] → [..., m, n]. */
    static Tensor of(Tensor a, Tensor b) {
        return product(a, b)
                .from(
                        Edge.to(a, dy -> Broadcast.reduce(product(dy, transposed(b)), a.shape())),
                        Edge.to(b, dy -> Broadcast.reduce(product(transposed(a), dy), b.shape())));
    }

    private static Tensor product(Tensor a, Tensor b) {
        Shape batch = Broadcast.shape("matmul", leading(a.shape()), leading(b.shape()));
        int[] sizes = Arrays.copyOf(batch.sizes(), batch.rank() + 2);
        sizes[batch.rank()] = a.shape().size(a.shape().rank() - 2);
        sizes[batch.rank() + 1] = b.shape().lastSize();
        Matrix[] left = matrices(a, batch);
        Matrix[] right = matrices(b, batch);
        return Tensor.prepared("product", Shape.of(sizes), out -> products(left, right, out), a, b);
    }

    private static Runnable products(Matrix[] left, Matrix[] right, Storage out) {
        int rows = left[0].rows();
        int columns = right[0].columns();
        Matrix[] results = new Matrix[left.length];
        Arrays.setAll(results, i -> new Matrix(out, i * rows * columns, rows, columns, columns, 1));
        return () -> {
            for (int i = 0; i < results.length; i++) {
                out.kernels().gemm().multiply(left[i], right[i], results[i]);
            }
        };
    }

    /** The last two axes of x at each index of {@code batch}, row by row. */
    private static Matrix[] matrices(Tensor x, Shape batch) {
        Strided.Layout layout = x.layout();
        int rank = x.shape().rank();
        int[] strides = layout.strides();
        Matrix[] matrices = new Matrix[batch.count()];
        for (int i = 0; i < matrices.length; i++) {
            int offset = layout.offset();
            int left = i;
            for (int axis = batch.rank() - 1; axis >= 0; axis--) {
                int own = axis - (batch.rank() - (rank - 2));
                int index = left % batch.size(axis);
                left /= batch.size(axis);
                offset += own < 0 || x.shape().size(own) == 1 ? 0 : index * strides[own];
            }
            matrices[i] = new Matrix(
                    x.behind(),
                    offset,
                    x.shape().size(rank - 2),
                    x.shape().size(rank - 1),
                    strides[rank - 2],
                    strides[rank - 1]);
        }
        return matrices;
    }

    private static Tensor transposed(Tensor x) {
        return Views.swap(x, x.shape().rank() - 2, x.shape().rank() - 1);
    }

    private static Shape leading(Shape shape) {
        return shape.first(shape.rank() - 2);
    }
}

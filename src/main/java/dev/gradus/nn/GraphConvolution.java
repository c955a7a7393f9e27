package dev.gradus.nn;

import static dev.gradus.tensor.Products.matmul;
import static dev.gradus.tensor.Views.transpose;

import dev.gradus.tensor.Edge;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A graph convolution: every node takes the average of its neighbours' features, then all are mixed by one weight:
 * Z = Â H Wᵀ. Computed as Â (H Wᵀ), which is cheaper where the layer narrows. Shapes: H [nodes, in] → Z [nodes, out],
 * weight [out, in], Â [nodes, nodes]. Source: T. Kipf, M. Welling, "Semi-Supervised Classification with Graph Convolutional
 * Networks", ICLR 2017, eq. 2.
 *
 * @param adjacency Â, the normalised adjacency matrix; a constant
 * @param toInput the rule for the gradient that goes down to the layer below
 */
public record GraphConvolution(SparseMatrix adjacency, Parameter weight, InputGradient toInput) implements Layer {
    /** From dZ to dH. Shapes: dZ [nodes, out] → [nodes, in]. */
    @FunctionalInterface
    public interface InputGradient {
        /** dH = Âᵀ dZ W, the derivative of Z = Â H Wᵀ. */
        InputGradient EXACT = (dz, layer) -> matmul(matmul(layer.adjacency.transposed(), dz), layer.weight.tensor());

        Tensor apply(Tensor dz, GraphConvolution layer);
    }

    public static GraphConvolution of(SparseMatrix adjacency, Parameter weight) {
        return new GraphConvolution(adjacency, weight, InputGradient.EXACT);
    }

    @Override
    public Tensor apply(Tensor h, Mode mode) {
        return apply(h);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weight);
    }

    /** Z = Â H Wᵀ. Derivatives: dH by {@link #toInput}, dW = (Âᵀ dZ)ᵀ H. */
    public Tensor apply(Tensor h) {
        Tensor w = weight.tensor();
        return matmul(adjacency, matmul(h, transpose(w)))
                .from(
                        Edge.to(h, dz -> toInput.apply(dz, this)),
                        Edge.to(w, dz -> matmul(transpose(matmul(adjacency.transposed(), dz)), h)));
    }

    /** For one-hot features, H = I: Z = Â Wᵀ. Derivative: dW = (Âᵀ dZ)ᵀ. */
    public Tensor applyToOneHot() {
        return matmul(adjacency, transpose(weight.tensor()));
    }
}

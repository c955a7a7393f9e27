package dev.gradus.labs.karateclub;

import static dev.gradus.tensor.Products.matmul;

import dev.gradus.graph.KarateClub;
import dev.gradus.nn.GraphConvolution;
import dev.gradus.nn.GraphConvolution.InputGradient;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Tensor;
import java.util.Set;

/** The gradient that a graph convolution passes down to the layer below: right, and as it was published. */
final class PassedDown {
    private PassedDown() {}

    /** The rule with the given mistakes in it. */
    static InputGradient with(Set<Mistake> mistakes) {
        InputGradient rule =
                mistakes.contains(Mistake.MISSING_TRANSPOSE) ? PassedDown::withoutTranspose : InputGradient.EXACT;
        return mistakes.contains(Mistake.DIVIDED_TWICE) ? (dz, layer) -> divided(rule.apply(dz, layer)) : rule;
    }

    /** dH = dZ W, where Âᵀ dZ W would be right: what a dense layer would pass down. */
    private static Tensor withoutTranspose(Tensor dz, GraphConvolution layer) {
        return matmul(dz, layer.weight().tensor());
    }

    /** The mean has been taken in the loss already; here it is taken again. */
    private static Tensor divided(Tensor gradient) {
        return Arithmetic.scale(gradient, 1.0 / KarateClub.MEMBERS);
    }
}

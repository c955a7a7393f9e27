package dev.gradus.nn;

import static dev.gradus.tensor.Products.matmul;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Targets;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Targets TARGETS = new Targets(new int[] {0, 1, 1, 0}, new double[] {0.25, 0.25, 0, 0.5});

    private final Rng rng = new Rng(7);
    private final SparseMatrix path =
            SparseMatrix.of(Tensor.constant(Shape.of(4, 4), 1, 2, 0, 0, 0.5, 1, 1, 0, 0, 3, 1, 1, 0, 0, 1, 1));
    private final Parameter first = weight("W0", 3, 4);
    private final Parameter second = weight("W1", 2, 3);
    private final Linear last = new Linear(weight("W", 2, 2), Parameter.bias("b", Shape.of(2)));

    @Test
    void graphConvolutionsPassTheGradientCheck() {
        assertThat(errors(GraphConvolution.InputGradient.EXACT)).doesNotContain(Double.NaN);
        for (double error : errors(GraphConvolution.InputGradient.EXACT)) {
            assertThat(error).isLessThan(1e-9);
        }
    }

    @Test
    void wrongInputGradientsShowInTheLayersBelowOnly() {
        double[] errors = errors((dz, layer) -> matmul(dz, layer.weight().tensor()));

        assertThat(errors[0]).isGreaterThan(1e-3);
        assertThat(errors[1]).isLessThan(GradientCheck.TOLERANCE);
    }

    @Test
    void gradientCheckStopsAndGoesOn() {
        GradientCheck check = check(GraphConvolution.InputGradient.EXACT);
        int slices = 1;
        while (!check.advance(everyThird())) {
            slices++;
        }

        assertThat(slices).isGreaterThan(5);
        assertThat(check.relativeErrors()).containsExactly(errors(GraphConvolution.InputGradient.EXACT));
    }

    @Test
    void gradientCheckLeavesParametersAsTheyWere() {
        double[] before = first.values().toDoubles();
        errors(GraphConvolution.InputGradient.EXACT);

        assertThat(first.values().toDoubles()).containsExactly(before);
    }

    @Test
    void uniformWeightsStayInTheirBounds() {
        double[] drawn = Init.uniform(Shape.of(16, 34), 6, new Rng(0));
        double limit = Math.sqrt(6.0 / 50);

        assertThat(Arrays.stream(drawn)).hasSize(544).allMatch(w -> -limit <= w && w <= limit);
        assertThat(drawn[0]).isEqualTo(-limit + 2 * limit * new Rng(0).uniform());
    }

    private static BooleanSupplier everyThird() {
        int[] asked = new int[1];
        return () -> ++asked[0] % 3 == 0;
    }

    private double[] errors(GraphConvolution.InputGradient toInput) {
        GradientCheck check = check(toInput);
        check.advance(() -> false);
        return check.relativeErrors();
    }

    private GradientCheck check(GraphConvolution.InputGradient toInput) {
        List<Parameter> parameters = List.of(first, second, last.weight(), last.bias());
        Gradients gradients = Autograd.gradients(loss(toInput), Parameter.tensors(parameters));
        return GradientCheck.of(parameters, gradients, () -> loss(toInput).item());
    }

    private Tensor loss(GraphConvolution.InputGradient toInput) {
        Tensor hidden = Activations.tanh(GraphConvolution.of(path, first).applyToOneHot());
        Tensor embedding = Activations.tanh(new GraphConvolution(path, second, toInput).apply(hidden));
        return Loss.crossEntropy(last.apply(embedding), TARGETS);
    }

    private Parameter weight(String name, int out, int in) {
        return Parameter.weight(name, Shape.of(out, in), Init.uniform(Shape.of(out, in), 6, rng));
    }
}

package dev.gradus.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgdTest {
    private final Parameter weight = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
    private final Parameter bias = Parameter.bias("b", Shape.of(2));

    @Test
    void parametersMoveAgainstTheirGradients() {
        new Sgd(0.5, 0).update(List.of(weight, bias), gradients());

        assertThat(weight.values().doubles()).containsExactly(0.5, -2.5);
        assertThat(bias.values().doubles()).containsExactly(-0.5, -0.5);
    }

    @Test
    void decayPullsWeightsButNotBiases() {
        new Sgd(0.5, 0.1).update(List.of(weight, bias), gradients());

        assertThat(weight.values().doubles()).containsExactly(1 - 0.5 * 1.1, -2 - 0.5 * (1 - 0.2));
        assertThat(bias.values().doubles()).containsExactly(-0.5, -0.5);
    }

    @Test
    void tensorsFollowTheirParameters() {
        Tensor tensor = weight.tensor();
        new Sgd(0.5, 0).update(List.of(weight, bias), gradients());

        assertThat(tensor.get(1)).isEqualTo(-2.5);
    }

    private Gradients gradients() {
        Tensor loss = Reductions.sum(Arithmetic.add(weight.tensor(), bias.tensor()));
        return Autograd.gradients(loss, Parameter.tensors(List.of(weight, bias)));
    }
}

package dev.gradus.nn.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.nn.Activation;
import dev.gradus.nn.GradientCheck;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    private static final List<Shape> SHAPES = List.of(Shape.of(9, 7), Shape.of(7, 5), Shape.of(5, 4));
    private static final int LABEL = 2;

    private final Sample sample = sample(0, 0.5, 0, 0, 1, 0.25, 0, 0.75, 0);

    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientsAgreeWithDifferences(Activation activation) {
        Network network = network(activation, StepRules.RIGHT);
        for (double error : errors(network)) {
            assertThat(error).isLessThan(GradientCheck.TOLERANCE);
        }
    }

    @Test
    void probabilitiesSumToOneAndGiveTheLoss() {
        Network network = network(Activation.SIGMOID, StepRules.RIGHT);
        network.forward(sample);

        assertThat(Arrays.stream(network.probabilities()).sum()).isCloseTo(1, within(1e-15));
        assertThat(network.loss(LABEL)).isCloseTo(-Math.log(network.probabilities()[LABEL]), within(1e-14));
        assertThat(network.probabilities()[network.guess()])
                .isEqualTo(Arrays.stream(network.probabilities()).max().orElseThrow());
    }

    @Test
    void anUpdateGoesAgainstTheGradient() {
        Network network = network(Activation.TANH, StepRules.RIGHT);
        network.forward(sample);
        network.backward(LABEL);
        List<double[]> before = network.parameters().stream()
                .map(parameter -> parameter.values().toDoubles())
                .toList();
        List<double[]> gradients = network.gradients();
        network.update(0.1);
        for (int block = 0; block < gradients.size(); block++) {
            double[] expected = before.get(block);
            for (int i = 0; i < expected.length; i++) {
                expected[i] -= 0.1 * gradients.get(block)[i];
            }
            assertThat(network.parameters().get(block).values().toDoubles()).containsExactly(expected, within(1e-15));
        }
    }

    @Test
    void normsAreThoseOfTheWholeGradients() {
        Network network = network(Activation.RELU, StepRules.RIGHT);
        network.forward(sample);
        network.backward(LABEL);
        for (int layer = 0; layer < SHAPES.size(); layer++) {
            double squares = Arrays.stream(network.gradients().get(2 * layer))
                    .map(g -> g * g)
                    .sum();
            assertThat(network.gradientNorm(layer)).isCloseTo(Math.sqrt(squares), within(1e-14));
        }
    }

    @Test
    void zerosOfTheInputChangeNothing() {
        Network network = network(Activation.SIGMOID, StepRules.RIGHT);
        network.forward(sample);
        double[] sums = new double[7];
        double[] dense = sample.dense();
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 7; j++) {
                sums[j] +=
                        dense[i] * network.layers().getFirst().weight().values().get(7 * i + j);
            }
        }
        assertThat(network.layers().getFirst().sums()).containsExactly(sums, within(1e-15));
        assertThat(dense).containsExactly(0, 0.5, 0, 0, 1, 0.25, 0, 0.75, 0);
    }

    @Test
    void bytesOfAPictureAreTakenByTheirMeaning() {
        double[] meaning = new double[256];
        Arrays.setAll(meaning, value -> value / 255.0);
        Sample picture = new Sample(3);
        picture.take(new byte[] {7, 0, (byte) 255, 51}, 1, meaning);

        assertThat(picture.dense()).containsExactly(0, 1, 0.2);
    }

    @Test
    void softmaxWithoutAShiftOverflows() {
        Network shifted = network(Activation.RELU, StepRules.RIGHT);
        Network unshifted = network(Activation.RELU, StepRules.RIGHT.softmax(_ -> 0));
        for (Network network : List.of(shifted, unshifted)) {
            network.layers().getLast().bias().values().set(1, 800);
            network.forward(sample);
        }

        assertThat(shifted.probabilities()[1]).isEqualTo(1);
        assertThat(unshifted.probabilities()[1]).isNaN();
    }

    @Test
    void aWrongLineShowsInTheBlocksBelowIt() {
        StepRules rules = StepRules.RIGHT.errorBelow((above, _, below) -> {
            above.errorsBelow(below);
            below.errors()[0] += 1;
        });
        double[] errors = errors(network(Activation.SIGMOID, rules));

        assertThat(Arrays.stream(errors, 0, 4)).allMatch(error -> error > 1e-2);
        assertThat(Arrays.stream(errors, 4, 6)).allMatch(error -> error < GradientCheck.TOLERANCE);
    }

    private double[] errors(Network network) {
        network.forward(sample);
        network.backward(LABEL);
        GradientCheck check = new GradientCheck(network.parameters(), network.gradients(), () -> {
            network.forward(sample);
            return network.loss(LABEL);
        });
        check.advance(() -> false);
        return check.relativeErrors();
    }

    private static Network network(Activation activation, StepRules rules) {
        Rng rng = new Rng(3);
        List<double[]> weights = new ArrayList<>();
        SHAPES.forEach(shape -> weights.add(rng.normals(shape.count())));
        return Network.of(weights, SHAPES, activation, rules);
    }

    private static Sample sample(double... input) {
        Sample sample = new Sample(input.length);
        sample.take(input);
        return sample;
    }
}

package dev.gradus.labs.gradientnorms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.labs.LabRun;
import dev.gradus.nn.Dropout;
import dev.gradus.nn.Parameter;
import dev.gradus.random.Rng;
import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradientNormsTest {
    private static final Lab LAB = new GradientNormsLab(new DataFolder(Path.of("no data")));

    @ParameterizedTest
    @CsvSource({"none, 134400", "batch, 135168", "layer, 135168"})
    void referenceHasAsManyParametersAsItShould(String normalisation, double parameters) {
        Map<String, Double> readouts = at(0, "preset", "reference", "normalisation", normalisation);

        assertThat(readouts.get("parameterCount")).isEqualTo(parameters);
    }

    @Test
    void twentySigmoidLayersLeaveNothingForTheFirst() {
        assertThat(at(0, "depth", "20").get("normRatio")).isLessThan(1e-6);
    }

    @Test
    void weightsTooLargeMakeTheFirstGradientThousandsOfTimesTheLast() {
        assertThat(at(0, "preset", "exploding").get("normRatio")).isGreaterThan(1e3);
    }

    /** Scaling one layer of such a net scales its output: Euler's theorem for each layer gives the same number. */
    @ParameterizedTest
    @CsvSource({"relu", "linear"})
    void weightsOfNetsWithoutBiasAllHaveTheSameProductWithTheirGradient(String activation) {
        Setup setup = Setup.of(values("activation", activation, "depth", "6", "init", "he", "hiddenUnits", "32"));
        DeepNetwork network = new DeepNetwork(setup, new Rng(1));
        Tensor x = Tensor.constant(Shape.of(8, Setup.INPUTS), new Rng(2).normals(8 * Setup.INPUTS));
        double[] weights = new double[8];
        Arrays.fill(weights, 1.0 / 8);
        Targets targets = new Targets(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, weights);
        Tensor loss = Likelihood.negativeLogLikelihood(
                network.train(x, new Dropout(0, () -> new Rng(0))).logProbabilities(), targets);
        Gradients gradients = Autograd.gradients(loss, Parameter.tensors(network.weights()));
        List<Double> products = network.weights().stream()
                .map(weight -> dot(weight.values(), weight.gradient(gradients)))
                .toList();

        network.weights().forEach(weight -> {
            double scale = norm(weight.values()) * norm(weight.gradient(gradients));
            assertThat(dot(weight.values(), weight.gradient(gradients)))
                    .isCloseTo(products.getFirst(), within(1e-12 * scale));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, fanInUniform, none, false",
        "tanh, xavier, none, false",
        "relu, he, none, false",
        "tanh, normal, none, false",
        "relu, he, none, true",
        "tanh, orthogonal, none, false",
        "relu, he, batch, false"
    })
    void theoryPredictsTheSlopeOfDelta(String activation, String init, String normalisation, String residual) {
        LabRun run = run(
                "depth",
                "12",
                "hiddenUnits",
                "128",
                "activation",
                activation,
                "init",
                init,
                "initStd",
                "0.08",
                "normalisation",
                normalisation,
                "residual",
                residual);
        double[] theory = column(run, "gainTheory", "y");
        double[] measured = column(run, "normsNow", "delta");

        double predicted = Math.log(theory[0] / theory[11]) / 11;
        double seen = Math.log(measured[0] / measured[11]) / 11;
        assertThat(seen).isCloseTo(predicted, within(0.12));
    }

    @ParameterizedTest
    @EnumSource(UnseenRun.class)
    void runsToBeFoundOutAreWhatTheyAreCalled(UnseenRun unseen) {
        var values = LAB.parameters().read(unseen.called("A").parameters()).values();
        double[] deltas = column(LabRun.begin(LAB, values, 0), "normsNow", "delta");
        double ratio = deltas[0] / deltas[deltas.length - 1];

        switch (unseen) {
            case VANISHING -> assertThat(ratio).isLessThan(1e-6);
            case HEALTHY -> assertThat(ratio).isBetween(0.1, 10.0);
            case EXPLODING -> assertThat(ratio).isGreaterThan(100);
        }
    }

    @Test
    void clippingShortensTheUpdateAndLeavesTheNormsAsTheyAre() {
        Map<String, Double> free = at(1, "preset", "exploding");
        Map<String, Double> clipped = at(1, "preset", "exploding", "clipping", "0.001");

        assertThat(at(0, "preset", "exploding", "clipping", "0.001")).isEqualTo(at(0, "preset", "exploding"));
        assertThat(clipped.get("trainLoss")).isNotEqualTo(free.get("trainLoss"));
    }

    @Test
    void outputSizedByTheFirstWidthGoesUnnoticed() {
        assertThat(at(3, "mistakes", "outputSizedByFirst")).isEqualTo(at(3));
    }

    @Test
    void softmaxOverTheBatchStartsAtTheLogarithmOfItsSize() {
        assertThat(at(0, "mistakes", "softmaxOverBatch").get("trainLoss")).isCloseTo(Math.log(128), within(0.2));
    }

    @Test
    void uncalledDropoutIsNoDropout() {
        assertThat(at(3, "dropout", "0.5", "mistakes", "dropoutUncalled")).isEqualTo(at(3));
        assertThat(at(3, "dropout", "0.5")).isNotEqualTo(at(3));
    }

    @Test
    void referenceLearnsInAnEpoch() {
        Map<String, Double> readouts = at(47, "preset", "reference", "optimizer", "adam", "learningRate", "0.002");

        assertThat(readouts.get("epoch")).isEqualTo(1);
        assertThat(readouts.get("testAccuracy")).isGreaterThan(0.8);
        assertThat(readouts.get("epochGradientNorm[0]")).isPositive();
    }

    private static Map<String, Double> at(long step, String... parameters) {
        return run(parameters).to(step).named();
    }

    private static LabRun run(String... parameters) {
        return LabRun.begin(LAB, values(parameters), 0);
    }

    private static ParameterValues values(String... parameters) {
        Map<String, String> given = new LinkedHashMap<>(Map.of("trainingSize", "6000"));
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        return NormsParameters.SCHEMA.read(given).values();
    }

    private static double[] column(LabRun run, String series, String name) {
        Series found =
                Objects.requireNonNull(run.simulation().frame(Set.of()).series().get(series));
        return ((Series.Points) found)
                .columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .values();
    }

    private static double dot(Storage a, Storage b) {
        return a.kernels().reductions().dot(a, b);
    }

    private static double norm(Storage a) {
        return Math.sqrt(dot(a, a));
    }
}

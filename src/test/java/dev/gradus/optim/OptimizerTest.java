package dev.gradus.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Functions;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OptimizerTest {
    /** Ten updates on ½ (w₁² + 10 w₂²) from (1, −2), as PyTorch 1.13's optimisers of these names take them. */
    record Path(Rule rule, double... expected) {
        @Override
        public String toString() {
            return rule.toString();
        }
    }

    static final List<Path> PATHS = List.of(
            new Path(
                    new Sgd(0.05, 0.01),
                    0.9495,
                    -0.999,
                    0.90155025,
                    -0.49900049999999996,
                    0.856021962375,
                    -0.24925074974999994,
                    0.8127928532750625,
                    -0.12450074950012496,
                    0.7717468141846718,
                    -0.062188124375312424,
                    0.7327736000683459,
                    -0.031062968125468552,
                    0.6957685332648944,
                    -0.01551595257867154,
                    0.6606322223350173,
                    -0.007750218313046435,
                    0.6272702951070989,
                    -0.003871234047366694,
                    0.5955931452041904,
                    -0.0019336814066596637),
            new Path(
                    new Momentum(0.05, 0.9, 0.01),
                    0.9495,
                    -0.999,
                    0.85610025,
                    0.40189950000000013,
                    0.728807412375,
                    1.4615583502500002,
                    0.5774390841875625,
                    1.6837413611748753,
                    0.4120469150673968,
                    1.040993519739238,
                    0.24238559364834417,
                    -0.058496794182324424,
                    0.07744993189195537,
                    -1.0187604312234773,
                    -0.07490338524933829,
                    -1.3731081087331645,
                    -0.208238749721411,
                    -1.004780410070934,
                    -0.3177245208853452,
                    -0.17039288603442432),
            new Path(
                    new Nesterov(0.05, 0.9, 0.01),
                    0.90405,
                    -0.09810000000000006,
                    0.7764014025,
                    0.805998195,
                    0.628111022680125,
                    0.80903344196475,
                    0.46966987195970444,
                    0.4054766995343959,
                    0.31055565807760405,
                    0.02111667785786511,
                    0.15890154587173613,
                    -0.1622412671546808,
                    0.021280996219689017,
                    -0.1634680771241531,
                    -0.09739733479456215,
                    -0.08220381694529072,
                    -0.19389533715566512,
                    -0.004528458400765129,
                    -0.26656599054698454,
                    0.0326569924625093),
            new Path(
                    new Adagrad(0.5, 1e-10, 0.01),
                    0.500000000049505,
                    -1.5000000000024976,
                    0.27639320230161657,
                    -1.2000000000033766,
                    0.15639873606725285,
                    -0.983634466211381,
                    0.08911670794235568,
                    -0.8164843934439422,
                    0.05089130426277749,
                    -0.6827902184381459,
                    0.029082943213303267,
                    -0.5736820193356633,
                    0.016623950476512928,
                    -0.48351207988562134,
                    0.009503052465976946,
                    -0.4083777646935677,
                    0.005432538361125265,
                    -0.3454237951191279,
                    0.003105603449179681,
                    -0.2924740005911457),
            new Path(
                    new RmsProp(0.05, 0.9, 1e-8, 0.01),
                    0.8418861219420759,
                    -1.8418861172413312,
                    0.7369376639451908,
                    -1.7317537029361083,
                    0.6543589420724124,
                    -1.641929074151831,
                    0.5849199150269688,
                    -1.5638621375827486,
                    0.524463661058615,
                    -1.4936390701709537,
                    0.47072525457664804,
                    -1.4290991644905924,
                    0.4223246810387352,
                    -1.3689086350469561,
                    0.37835711850091197,
                    -1.3121806636425728,
                    0.33819783219981464,
                    -1.2582936780388405,
                    0.30139843677811357,
                    -1.2067946654312642),
            new Path(
                    new Adam(0.1, new Adam.Decays(0.9, 0.999), 1e-8, 0.01),
                    0.900000000990099,
                    -1.9000000000499502,
                    0.8004122296921293,
                    -1.800166485711287,
                    0.7015862744735559,
                    -1.7006233914337934,
                    0.6039390626403581,
                    -1.6015048944651256,
                    0.5079636618744905,
                    -1.5029557802563738,
                    0.4142364591414235,
                    -1.4051317289051928,
                    0.32342070860481587,
                    -1.308199494141698,
                    0.23626372866776765,
                    -1.2123369414384333,
                    0.15358456464063705,
                    -1.1177329070589466,
                    0.07624916052049084,
                    -1.0245868357068324),
            new Path(
                    new AdamW(0.1),
                    0.899000001,
                    -1.89800000005,
                    0.7985190281887788,
                    -1.7962725882405937,
                    0.6989111847156934,
                    -1.6949445137727963,
                    0.6005985762659103,
                    -1.5941529179125378,
                    0.5040800927472017,
                    -1.4940456930231307,
                    0.40993843997631474,
                    -1.3947817557741191,
                    0.3188433374780251,
                    -1.2965312040615373,
                    0.23154808165072485,
                    -1.1994753220156023,
                    0.1488762347414897,
                    -1.1038063925516015,
                    0.07169550207456457,
                    -1.0097272727522655));

    @ParameterizedTest
    @FieldSource("PATHS")
    void pathsAgreeWithReferences(Path path) {
        Parameter weight = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
        Optimizer optimizer = new Optimizer(path.rule(), List.of(weight));
        List<Double> taken = new ArrayList<>();
        for (int update = 0; update < 10; update++) {
            optimizer.update(gradients(weight));
            taken.add(weight.values().get(0));
            taken.add(weight.values().get(1));
        }

        assertThat(taken.stream().mapToDouble(w -> w).toArray()).containsExactly(path.expected(), within(1e-12));
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void savedStatesGoOnBitForBit(Path path) {
        Parameter unbroken = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
        Optimizer optimizer = new Optimizer(path.rule(), List.of(unbroken));
        repeat(optimizer, unbroken);
        Parameter restored =
                Parameter.weight("w", Shape.of(2), unbroken.values().toDoubles());
        Optimizer second = new Optimizer(path.rule(), List.of(restored));
        second.restore(optimizer.updates());
        for (int i = 0; i < second.state().size(); i++) {
            second.state().get(i).copyFrom(optimizer.state().get(i).toDoubles());
        }
        repeat(optimizer, unbroken);
        repeat(second, restored);

        assertThat(restored.values().doubles())
                .containsExactly(unbroken.values().doubles());
        assertThat(second.updates()).isEqualTo(10);
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void floatsAreMovedInTheirPrecision(Path path) {
        Parameter weight = Parameter.weight("w", Shape.of(2), Storage.of(new float[] {1, -2}));
        Optimizer optimizer = new Optimizer(path.rule(), List.of(weight));
        optimizer.update(gradients(weight));

        assertThat(weight.values().toDoubles())
                .containsExactly(new double[] {path.expected()[0], path.expected()[1]}, within(1e-6));
        assertThat(optimizer.state()).allMatch(storage -> storage.precision() == Precision.FLOAT);
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void weightsDecayButBiasesDoNot(Path path) {
        Parameter weight = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
        Parameter bias = Parameter.bias("b", Shape.of(2), Storage.of(new double[] {1, -2}));
        Gradients none = Gradients.of(Map.of(weight.tensor(), zeros(), bias.tensor(), zeros()));
        new Optimizer(path.rule(), List.of(weight, bias)).update(none);

        assertThat(bias.values().doubles()).containsExactly(1, -2);
        assertThat(weight.values().get(0)).isLessThan(1);
    }

    @Test
    void numbersMayChangeButNotTheRule() {
        Parameter weight = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
        Optimizer optimizer = new Optimizer(new Momentum(0.1), List.of(weight));
        optimizer.adopt(new Momentum(0.2));

        assertThat(optimizer.rule().learningRate()).isEqualTo(0.2);
        assertThatThrownBy(() -> optimizer.adopt(new Adam(0.1)))
                .hasMessage("rule must stay a Momentum, got a Adam: make a new optimizer");
    }

    @Test
    void schedulesSetTheLengthOfAStep() {
        Parameter weight = Parameter.weight("w", Shape.of(2), new double[] {1, -2});
        new Optimizer(new Sgd(7), List.of(weight)).update(gradients(weight), 0.01);

        assertThat(weight.values().doubles()).containsExactly(0.99, -1.8);
    }

    @Test
    void decayIsGivenToAdamWOnce() {
        Adam decaying = new Adam(0.1, Adam.Decays.DEFAULT, Adam.DEFAULT_EPSILON, 0.1);

        assertThatThrownBy(() -> new AdamW(decaying, 0.1)).hasMessageContaining("given once");
    }

    private static void repeat(Optimizer optimizer, Parameter weight) {
        for (int update = 0; update < 5; update++) {
            optimizer.update(gradients(weight));
        }
    }

    private static Gradients gradients(Parameter weight) {
        Storage scale = Storage.zeros(weight.values().precision(), 2);
        scale.copyFrom(new double[] {0.5, 5});
        Tensor w = weight.tensor();
        Tensor loss = Reductions.sum(Arithmetic.multiply(Functions.square(w), Tensor.constant(Shape.of(2), scale)));
        return Autograd.gradients(loss, List.of(w));
    }

    private static Tensor zeros() {
        return Tensor.constant(Shape.of(2), 0, 0);
    }
}

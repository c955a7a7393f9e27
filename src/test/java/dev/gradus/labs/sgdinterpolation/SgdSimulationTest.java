package dev.gradus.labs.sgdinterpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Vectors;
import dev.gradus.linalg.LeastSquares;
import dev.gradus.random.Rng;
import dev.gradus.sim.Progress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps themselves: against plain SGD, across pauses, across saved states. */
class SgdSimulationTest {
    private static final String SHAPES =
            "regime=1 n=30 d=7;regime=1 n=30 d=7 noise=0.5;regime=1 n=30 d=7 augmentation=0.4 noise=0.5;"
                    + "regime=2 n=12 d=20;regime=2 n=12 d=12;regime=3 n=12 d=20;regime=3 n=12 d=20 schedule=cosine;"
                    + "regime=1 n=30 d=7 schedule=inverse iterations=40;regime=4 n=30 d=7;regime=4 n=7 d=9";

    static String[] shapes() {
        return SHAPES.split(";", -1);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyFormTakesTheStepsOfPlainSgd(String shape) {
        SgdRun run = SgdRun.given(settings(shape + " batchSize=5 learningRates=0.01,0.004 learningRate=0.01"));
        Setup setup =
                Setup.of(SgdRun.values(settings(shape + " batchSize=5 learningRates=0.01,0.004 learningRate=0.01")));
        for (int curve = 0; curve < setup.curves().size(); curve++) {
            CurveSpec spec = setup.curves().get(curve);
            Rng rng = new Rng(0);
            PlainSgd plain = PlainSgd.drawn(setup, spec, rng);
            rng.normals(setup.columnsOf(setup.curves().getFirst()));
            double[] solution = solution(plain, setup, spec);
            for (int t = 0; t < 60; t++) {
                double rate = spec.learningRate() * setup.schedule().factor(t, setup.iterations());
                plain.update(new Minibatch(rng.integers(setup.n(), 5), 5), rate);
            }
            run.to(60);
            int measured = setup.regime() == 4 ? setup.d() : solution.length;
            double distance =
                    Vectors.squaredDistance(Arrays.copyOf(plain.weights, measured), Arrays.copyOf(solution, measured));
            assertThat(run.value("loss[" + curve + "]")).isCloseTo(plain.loss(), within(1e-11 * plain.loss()));
            assertThat(run.value("squaredDistance[" + curve + "]")).isCloseTo(distance, within(1e-10 * distance));
            assertThat(weights(run, curve, 3)).containsExactly(Arrays.copyOf(plain.weights, 3), within(1e-11));
            assertEnergiesAddUp(run, curve);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"withReplacement", "withoutReplacement", "shuffledEpochs"})
    void firstCurveOfBothStreamsIsTheSameBitForBit(String sampling) {
        String[] paired = {"regime=1", "n=100", "d=20", "batchSize=16", "sampling=" + sampling, "stream=paired"};
        String[] notebook = paired.clone();
        notebook[5] = "stream=notebook";
        SgdRun first = SgdRun.given(paired);
        SgdRun second = SgdRun.given(notebook);
        for (int step = 1; step <= 50; step++) {
            assertThat(first.to(step).value("loss[0]"))
                    .isEqualTo(second.to(step).value("loss[0]"));
            assertThat(first.value("squaredDistance[0]")).isEqualTo(second.value("squaredDistance[0]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regime=1 n=60 d=10",
                "regime=1 n=60 d=10 study=batchSize batchSizes=1,7,16",
                "regime=1 n=60 d=10 sampling=shuffledEpochs batchSize=7 study=batchSize batchSizes=1,7,16",
                "regime=1 n=60 d=10 sampling=withoutReplacement batchSize=7",
                "regime=2 n=20 d=40 batchSize=7 learningRates=0.02,0.01",
                "regime=3 n=20 d=40 stream=notebook iterations=30",
                "regime=2 n=20 d=40 stream=notebook study=batchSize iterations=30",
                "regime=4 n=40 d=6 mistakes=fixedMinibatch,wrongYardstick,penaltyTimesN",
                "regime=4 n=40 d=6 stream=notebook iterations=30 batchSize=3"
            })
    void restoredRunGoesOnBitForBit(String shape) {
        SgdRun unbroken = SgdRun.given(settings(shape)).to(37);
        byte[] state = unbroken.saved();
        SgdRun elsewhere = SgdRun.given(settings(shape)).to(3).restored(state);
        assertThat(elsewhere.all()).as("at once").containsExactly(unbroken.all());
        for (int step = 38; step <= 80; step++) {
            assertThat(elsewhere.to(step).all())
                    .as("step %d", step)
                    .containsExactly(unbroken.to(step).all());
        }
        assertThat(elsewhere.saved()).isEqualTo(unbroken.saved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"regime=1 n=50 d=20", "regime=2 n=20 d=50", "regime=4 n=50 d=20", "regime=4 n=20 d=50"})
    void pausesInThePreparationChangeNothing(String shape) {
        assertThat(SgdRun.pausedAfterEveryPiece(settings(shape)).to(20).all())
                .containsExactly(SgdRun.given(settings(shape)).to(20).all());
    }

    @Test
    void sgdFromZeroFindsTheSolutionOfSmallestNorm() {
        String[] settings = {"regime=2", "n=10", "d=25", "batchSize=4", "learningRates=0.02"};
        Setup setup = Setup.of(SgdRun.values(settings));
        PlainSgd data = PlainSgd.drawn(setup, setup.curves().getFirst(), new Rng(0));
        SgdRun run = SgdRun.given(settings).to(20_000);
        double[] smallest = LeastSquares.minimumNorm(data.features, data.targets);
        assertThat(weights(run, 0, 25)).containsExactly(smallest, within(1e-12));
        assertThat(run.value("nullSpaceEnergy[0]")).isZero();
        assertThat(run.value("minNormGap")).isGreaterThan(1);
    }

    @Test
    void dualCurvesFallWithoutAFloorAndNeverTurnNegative() {
        SgdRun run = SgdRun.given("regime=2", "n=10", "d=25", "batchSize=4", "learningRates=0.02");
        double before = Double.MAX_VALUE;
        for (int step = 1000; step <= 10_000; step += 1000) {
            double distance = run.to(step).value("squaredDistance[0]");
            assertThat(distance).isBetween(Double.MIN_VALUE, before);
            before = distance;
        }
        assertThat(run.to(60_000).value("loss[0]")).isZero();
        assertThat(run.last()).isEqualTo(Progress.STEPPED);
    }

    @Test
    void framesAreFullAndTwiceTheSame() {
        SgdRun run = SgdRun.given("regime=4", "n=40", "d=6", "batchSize=8").to(5);
        assertThat(run.simulation().frame(Set.of("weights")).series())
                .containsOnlyKeys("spectrum", "directionEnergy", "minibatch", "weights");
        assertThat(run.simulation().frame(Set.of()).series()).doesNotContainKey("weights");
        assertThat(run.points("spectrum").rows()).isEqualTo(40);
        assertThat(run.points("minibatch").rows()).isEqualTo(8);
        assertThat(run.points("directionEnergy").rows()).isEqualTo(6 + 6 + 7);
        assertThat(run.column("directionEnergy", "y")).containsExactly(run.column("directionEnergy", "y"));
    }

    private static void assertEnergiesAddUp(SgdRun run, int curve) {
        double[] energies = run.column("directionEnergy", "y");
        double[] curves = run.column("directionEnergy", "curve");
        double sum = 0;
        for (int i = 0; i < energies.length; i++) {
            sum += curves[i] == curve ? energies[i] : 0;
        }
        double expected = run.value("rowSpaceEnergy[" + curve + "]");
        assertThat(sum).isCloseTo(expected, within(1e-10 * expected));
    }

    private static double[] solution(PlainSgd plain, Setup setup, CurveSpec spec) {
        if (spec.objective() != Objective.RIDGE) {
            return LeastSquares.minimumNorm(plain.features, plain.targets);
        }
        CurveSpec augmented = setup.curves().getLast();
        PlainSgd same = PlainSgd.drawn(setup, augmented, new Rng(0));
        return Arrays.copyOf(LeastSquares.minimumNorm(same.features, same.targets), setup.d());
    }

    private static double[] weights(SgdRun run, int curve, int count) {
        double[] curves = run.column("weights", "curve");
        double[] values = run.column("weights", "y");
        double[] found = new double[count];
        int next = 0;
        for (int i = 0; i < curves.length && next < count; i++) {
            if (curves[i] == curve) {
                found[next++] = values[i];
            }
        }
        return found;
    }

    private static String[] settings(String text) {
        return List.of(text.split(" ", -1)).stream()
                .collect(Collectors.toMap(
                        s -> s.substring(0, s.indexOf('=')), s -> s, (_, last) -> last, LinkedHashMap::new))
                .values()
                .toArray(String[]::new);
    }
}

package dev.gradus.labs.mlpfromscratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.LabRun;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Raster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned from generated digits, and what is shown of it. */
class LearningTest {
    @Test
    void threeEpochsAreEnough() {
        LabRun run = Runs.begin().to(18_000);

        assertThat(run.number("testAccuracy")).isGreaterThanOrEqualTo(0.85);
        assertThat(run.number("trainAccuracy")).isGreaterThanOrEqualTo(0.85);
        assertThat(run.number("epoch")).isEqualTo(3);
        assertThat(Arrays.stream(Runs.numbers(run, "gradientCheck", 6))).allMatch(error -> error < 1e-7);
    }

    @Test
    void ownGuessesTeachNothing() {
        LabRun run = Runs.begin("mistakes", "ownGuess").to(18_000);

        assertThat(run.number("testAccuracy")).isLessThan(0.2);
        assertThat(columnSums(Runs.grid(run, "confusion"))).contains(1000);
    }

    @Test
    void acceptedRunOfTheExerciseReachesItsGoal() {
        var accepted = EpochExercise.ONE_EPOCH.question(0).accepted().getFirst();
        var values = Runs.LAB.parameters().read(accepted.key().parameters()).values();
        LabRun run = LabRun.begin(Runs.LAB, values, accepted.key().seed()).to(6_000);

        assertThat(run.number("testAccuracy")).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void testFiguresAreThoseOfTheLastEvaluation() {
        LabRun run = Runs.begin("trainingSize", "1200").to(1000);
        double measured = run.number("testLoss");

        assertThat(run.to(1199).number("testLoss")).isEqualTo(measured);
        assertThat(run.to(1200).number("testLoss")).isNotEqualTo(measured);
        assertThat(Arrays.stream(Runs.grid(run, "confusion")).sum()).isEqualTo(1000);
    }

    @Test
    void stepIsToldPartByPart() {
        LabRun run = Runs.begin("learningRate", "0.25");
        assertThat(told(run)).isEmpty();

        assertThat(told(run.to(1))).extracting(List::getFirst).containsExactly("forward", "loss", "backward", "update");
        assertThat(told(run).getLast().get(1).toString()).contains("by 0.25 times as much");
        double loss = run.number("trainLoss");
        assertThat(told(run).get(1).get(1).toString())
                .contains(Numerals.print(loss))
                .contains(Numerals.print(Math.exp(-loss)));
    }

    private static List<List<Object>> told(LabRun run) {
        return ((Series.Table) Runs.series(run, Phases.SERIES)).rows();
    }

    @Test
    void orderIsNewInEveryEpochIfAskedFor() {
        LabRun stored = Runs.begin("trainingSize", "100").to(100);
        LabRun shuffled = Runs.begin("trainingSize", "100", "order", "shuffled").to(100);

        assertThat(shuffled.number("trainLoss"))
                .isNotEqualTo(stored.number("trainLoss"))
                .isCloseTo(stored.number("trainLoss"), within(0.5));
    }

    @Test
    void drawnDigitsAreClassifiedAsTestImagesAre() {
        LabRun run = Runs.begin("trainingSize", "600").to(600);
        double[] image = Runs.grid(run, "watchedImage");
        byte[] bytes = new byte[image.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * image[i]);
        }
        assertThat(Runs.column(run, "drawnClass", "y")).containsOnly(Double.NaN);
        run.simulation().adopt(Runs.values("trainingSize", "600").with(MlpParameters.DRAWING, Raster.of(bytes)));

        assertThat(Runs.grid(run, "drawing")).isEqualTo(image);
        assertThat(Runs.column(run, "drawnClass", "y"))
                .containsExactly(Runs.column(run, "watchedClass", "y"), within(1e-12));
        assertThat(Arrays.stream(Runs.column(run, "drawnClass", "y")).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void watchedImagesBeginAgainAfterTheLast() {
        LabRun run = Runs.begin("trainingSize", "100", "watched", "7");
        LabRun beyond = Runs.begin("trainingSize", "100", "watched", "107");

        assertThat(Runs.grid(beyond, "watchedImage")).isEqualTo(Runs.grid(run, "watchedImage"));
    }

    @Test
    void networksOfAnySizeAreDrawnWithinBounds() {
        LabRun run = Runs.begin("trainingSize", "100", "hiddenSizes", "100,3,70,1");

        assertThat(Runs.column(run, "nodes", "x")).hasSizeLessThanOrEqualTo(84).contains(0, 4);
        assertThat(Runs.column(run, "edges", "value")).hasSizeLessThanOrEqualTo(200);
        assertThat(Runs.series(run, "nodeNames").count()).isEqualTo(Runs.column(run, "nodes", "x").length);
    }

    @Test
    void smallPicturesGetSmallDrawings() {
        byte[] bytes = new byte[784];
        Arrays.fill(bytes, (byte) 255);
        Setup setup = Setup.of(Runs.values("data", "optdigits"));
        var images = new LabelledImages(new ImageFormat(8, 8, 1, 16), new byte[64], new byte[1], List.of("0"));
        double[] seen = Eye.of(setup, images).see(Raster.of(bytes)).dense();

        assertThat(seen).hasSize(64);
        assertThat(Arrays.stream(seen)).allMatch(value -> Math.abs(value - 1) < 1e-12);
    }

    @Test
    void setsThatAreNotThereAreAProblemOfTheData() {
        var lab = new MlpFromScratchLab(new DataFolder(Path.of("target", "none")));
        for (String set : new String[] {"optdigits", "mnist", "fashion-mnist"}) {
            assertThat(lab.check(Runs.values("data", set))).singleElement().satisfies(problem -> {
                assertThat(problem.parameter()).isEqualTo("data");
                assertThat(problem.message()).contains("gradus data get " + set);
            });
        }
        assertThat(lab.check(Runs.values("trainingSize", "60000")))
                .extracting(Problem::parameter)
                .containsExactly("trainingSize");
    }

    @Test
    void windowsForgetWhatIsOld() {
        TrainingWindow window = new TrainingWindow();
        double[] losses = new Rng(1).uniforms(2500, 0, 3);
        assertThat(window.meanLoss()).isNaN();
        window.add(Double.POSITIVE_INFINITY, 0);
        assertThat(window.meanLoss()).isNaN();
        for (double loss : losses) {
            window.add(loss, loss < 1 ? 1 : 0);
        }
        double[] last = Arrays.copyOfRange(losses, 1500, 2500);

        assertThat(window.meanLoss()).isCloseTo(Arrays.stream(last).average().orElseThrow(), within(1e-12));
        assertThat(window.accuracy())
                .isEqualTo(Arrays.stream(last).filter(loss -> loss < 1).count() / 1000.0);
    }

    private static int[] columnSums(double[] confusion) {
        int[] sums = new int[10];
        for (int cell = 0; cell < confusion.length; cell++) {
            sums[cell % 10] += (int) confusion[cell];
        }
        return sums;
    }
}

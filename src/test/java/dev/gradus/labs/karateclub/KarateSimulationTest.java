package dev.gradus.labs.karateclub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KarateSimulationTest {
    @Test
    void restoredRunGoesOnBitForBit() {
        String[] settings = {"mode", "asPublished", "dropout", "0.3", "checkGradients", "every100", "layers", "3"};
        Runs unbroken = Runs.of(settings).to(130);
        StateWriter state = new StateWriter();
        unbroken.simulation.save(state);
        Runs restored = Runs.of(settings);
        restored.simulation.restore(new StateReader(state.toBytes()));

        assertThat(restored.readouts()).containsExactly(unbroken.readouts());
        assertThat(restored.to(220).readouts()).containsExactly(unbroken.to(220).readouts());
    }

    @Test
    void slicesDoNotChangeWhatIsComputed() {
        Runs whole = Runs.of("mode", "correct", "checkGradients", "every100").to(100);
        Runs sliced = Runs.of("mode", "correct", "checkGradients", "every100").to(99);
        int[] asked = new int[1];
        int slices = 0;
        while (sliced.simulation.advance(() -> ++asked[0] % 10 == 0) == Progress.WORKING) {
            slices++;
        }

        assertThat(slices).isPositive();
        assertThat(sliced.readouts()).containsExactly(whole.readouts());
    }

    @Test
    void dropoutDisturbsTrainingButNotWhatIsShown() {
        Runs without = Runs.of("mode", "correct");
        Runs with = Runs.of("mode", "correct", "dropout", "0.5");

        assertThat(with.get("trainLoss")).isEqualTo(without.get("trainLoss"));
        assertThat(with.to(1).get("trainLoss")).isNotEqualTo(without.to(1).get("trainLoss"));
        assertThat(with.to(3000).get("trainLoss")).isLessThan(0.2);
    }

    @Test
    void liveParametersActFromTheNextStep() {
        Runs run = Runs.of("mode", "correct").to(10);
        double before = run.get("trainLoss");
        run.simulation.adopt(run.values.with(KarateParameters.LEARNING_RATE, 1.0));

        assertThat(run.get("trainLoss")).isEqualTo(before);
        assertThat(run.to(200).get("trainLoss"))
                .isLessThan(Runs.of("mode", "correct").to(200).get("trainLoss"));
    }

    @Test
    void earlyStoppingOnTheTestLossEndsNearChance() {
        Runs run = Runs.of("mode", "asPublished", "mistakes", "stopOnTestLoss,testNodeTwice")
                .to(20_000);

        assertThat(run.simulation.step()).isEqualTo(51);
        assertThat(run.get("epochsWithoutGain")).isEqualTo(51);
        assertThat(run.simulation.ending().what()).contains("step 51").contains("test loss");
    }

    @Test
    void divergenceIsAnOutcomeThatKeepsTheLastNumbers() {
        Runs run = Runs.of("activation", "relu", "normalisation", "none", "learningRate", "1000", "weightDecay", "10")
                .to(10_000);

        assertThat(run.simulation.step()).isLessThan(10_000);
        assertThat(run.simulation.ending().what()).startsWith("Diverged at step " + run.simulation.step());
        assertThat(run.get("trainLoss")).isFinite();
    }

    @Test
    void nodesMoveToTheirEmbeddingsOrStayInTheLayout() {
        Runs run = Runs.of("mode", "correct", "positions", "layout");
        double[] start = run.nodes("x");

        assertThat(run.to(50).nodes("x")).containsExactly(start);
        run.simulation.adopt(run.values.with(KarateParameters.POSITIONS, "embedding"));
        assertThat(run.nodes("x")).isNotEqualTo(start);
    }

    @Test
    void pickedMembersAreTrainedOnEvenIfTheyWereTested() {
        Runs run = Runs.of("mode", "correct", "trainNodes", "0,33");

        assertThat(run.nodes("role")[0]).isEqualTo(NodeRoles.TRAIN);
        assertThat(run.nodes("role")[8]).isEqualTo(NodeRoles.TEST);
        assertThat(run.nodes("role")[5]).isEqualTo(NodeRoles.UNLABELLED);
        assertThat(run.to(2000).get("clubAccuracy")).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void everybodyTestedLeavesNobodyToTrainOn() {
        ParameterValues values = KarateParameters.SCHEMA.initial();
        List<Integer> everybody = IntStream.range(0, 34).boxed().toList();

        assertThat(Runs.LAB.check(values)).isEmpty();
        assertThat(Runs.LAB.check(values.with(KarateParameters.TEST_NODES, everybody)))
                .hasSize(1);
    }

    @Test
    void smoothingBeginsWithTheNetworkOfThisRun() {
        Runs run = Runs.of("mode", "asPublished");

        assertThat(run.simulation.frame(Set.of()).series()).doesNotContainKey("smoothing");
        assertThat(run.points("smoothing").columns().getLast().values()[1]).isEqualTo(run.get("embeddingDistance"));
    }
}

package dev.gradus.labs.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassesTest {
    static List<String> presets() {
        return AutogradSimulationTest.presets();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void walkGivesTheGradientsOfTheEngineBitForBit(String preset) throws ExpressionException {
        Scene scene = scene(preset);
        Tape tape = scene.tape();
        BackwardPass pass = walked(scene);
        List<Integer> leaves = IntStream.rangeClosed(0, tape.formula().output())
                .filter(node -> tape.formula().nodes().get(node) instanceof Leaf)
                .boxed()
                .toList();
        List<Tensor> variables = leaves.stream().map(tape::tensor).toList();
        Gradients gradients = Autograd.pullBack(tape.output(), scene.seedOfOutput(), variables);
        for (int leaf : leaves) {
            assertThat(pass.adjoint(leaf).orElseThrow().toArray())
                    .isEqualTo(gradients.of(tape.tensor(leaf)).toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void nodesAreVisitedOnceAndAfterAllTheirConsumers(String preset) throws ExpressionException {
        Scene scene = scene(preset);
        BackwardPass pass = new BackwardPass(scene.tape(), scene.seedOfOutput(), Set.of());
        Set<Integer> visited = new HashSet<>();
        while (!pass.isDone()) {
            int node = pass.visit().node();
            assertThat(visited.add(node)).isTrue();
            assertThat(scene.formula().wires())
                    .filteredOn(wire -> wire.from() == node)
                    .allMatch(wire -> visited.contains(wire.to()));
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void backwardCostsAtMostASmallConstant(String preset) throws ExpressionException {
        Costs costs = scene(preset).costs();
        assertThat(costs.backward()).isLessThanOrEqualTo(4 * costs.forward());
        assertThat(costs.forwardMode() % scene(preset).entries().length).isZero();
    }

    @Test
    void countsAreThoseDoneByHand() throws ExpressionException {
        assertThat(scene("bowl").costs()).isEqualTo(new Costs(6, 11, 56));
        assertThat(scene("neuron").costs()).isEqualTo(new Costs(3, 5, 21));
        assertThat(scene("twoLayer").costs()).isEqualTo(new Costs(41, 43, 1003));
    }

    @Test
    void factorOfTheBackwardPassDoesNotGrowWithTheLeaves() {
        for (int inputs : new int[] {2, 8, 32}) {
            double[] leaves = new double[2 * inputs];
            Costs costs = Drawn.of("tanh(x[1," + inputs + "] @ w[" + inputs + ",1])", leaves)
                    .costs();
            assertThat(costs).isEqualTo(new Costs(2L * inputs, 2L * inputs + 3, 2L * inputs * (4L * inputs + 2)));
        }
    }

    @Test
    void tangentsOfForwardModeAreTheAdjointsOfTheWalk() throws ExpressionException {
        Scene scene = scene("twoLayer");
        BackwardPass pass = walked(scene);
        double[] bias = pass.adjoint(4).orElseThrow().toArray();
        for (int entry = 0; entry < bias.length; entry++) {
            TangentSweep sweep = new TangentSweep(scene.tape(), 6 + entry, 1);
            scene.formula().results().forEach(sweep::visit);
            double tangent =
                    sweep.tangent(scene.formula().output()).orElseThrow().toArray()[0];
            assertThat(Math.abs(tangent - bias[entry])).isLessThan(1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void nodesStandApartAndAboveTheirOperands(String preset) throws ExpressionException {
        Formula formula = scene(preset).formula();
        Layout layout = Layout.of(formula);
        assertThat(formula.wires()).allMatch(wire -> layout.y()[wire.from()] < layout.y()[wire.to()]);
        for (double level : Arrays.stream(layout.y()).distinct().toArray()) {
            double[] row = IntStream.range(0, layout.x().length)
                    .filter(node -> layout.y()[node] == level)
                    .mapToDouble(node -> layout.x()[node])
                    .sorted()
                    .toArray();
            for (int i = 1; i < row.length; i++) {
                assertThat(row[i] - row[i - 1]).isGreaterThan(1 - 1e-9);
            }
        }
    }

    private static BackwardPass walked(Scene scene) {
        BackwardPass pass = new BackwardPass(scene.tape(), scene.seedOfOutput(), Set.of());
        while (!pass.isDone()) {
            pass.visit();
        }
        return pass;
    }

    private static Scene scene(String preset) throws ExpressionException {
        ParameterValues values =
                AutogradParameters.SCHEMA.read(Map.of("preset", preset)).values();
        return Scene.of(values);
    }
}

package dev.gradus.labs.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AutogradSimulationTest {
    private static final Lab LAB = new AutogradLab();
    private static final long END = 400;

    static List<String> presets() {
        return AutogradParameters.PRESET.cases().stream()
                .map(Preset.Case::option)
                .map(option -> option.value())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetPassesTheCheck(String preset) {
        LabRun end = run("preset", preset).to(END);
        assertThat(end.number("largestCheckError")).isLessThan(1e-9);
        assertThat(end.simulation().ending().what()).contains("The derivatives are right");
    }

    @ParameterizedTest
    @CsvSource({
        "fanOutOverwritten, logSumExp custom",
        "tanhAtOutput, neuron twoLayer custom",
        "maxToBoth, custom",
    })
    void mistakesAreExposedWhereWhatTheyTouchIsUsed(String mistake, String exposedBy) {
        Set<String> exposing = Set.of(exposedBy.split(" "));
        for (String preset : presets()) {
            LabRun end = run("preset", preset, "mistakes", mistake).to(END);
            if (exposing.contains(preset)) {
                assertThat(end.number("largestCheckError")).as(preset).isGreaterThan(1e-2);
                assertThat(end.simulation().ending().what()).contains("not right");
            } else {
                assertThat(end.number("largestCheckError")).as(preset).isLessThan(1e-9);
            }
            assertThat(end.number("output"))
                    .isEqualTo(run("preset", preset).to(END).number("output"));
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void derivativeOfEveryOperationAgreesWithDifferences(Operation operation) {
        String expression = "sum((" + example(operation) + ")*[0.5, -1; 2, 1.5])";
        LabRun end = run("expression", expression, "leafValues", "0.4,1.3,0.7,0.9,1.1,0.2,0.8,0.6")
                .to(END);
        assertThat(end.number("largestCheckError")).as(expression).isLessThan(1e-8);
        Tape tape = Tape.again(Formula.of(expression), new double[8], Set.of());
        for (int node : tape.formula().results()) {
            long dependent = tape.formula().operands(node).stream()
                    .filter(tape::dependsOnLeaf)
                    .count();
            assertThat(tape.links(node)).hasSize((int) dependent);
        }
    }

    private static String example(Operation operation) {
        if (operation == Operation.POWER) {
            return "X[2,2]^2.5 + 0*sum(Y[2,2])";
        }
        List<String> operands = operation.arity() == 2 ? List.of("X[2,2]", "Y[2,2]") : List.of("(X[2,2]*Y[2,2])");
        String written = Wording.applied(operation, operands);
        return written.replace('×', '*').replace('−', '-');
    }

    @Test
    void stepsGoUpOverOperationsThenDownOverAllThatDependsOnALeaf() {
        LabRun run = run("preset", "custom");
        assertThat(run.number("node")).isNaN();
        assertThat(visited(run, 12)).containsExactly(2.0, 3.0, 4.0, 5.0, 6.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0);
        assertThat(run.to(END).simulation().step()).isEqualTo(12);
    }

    private static List<Double> visited(LabRun run, int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> run.to(step).number("node"))
                .toList();
    }

    @Test
    void checkIsMadeWithTheLastNode() {
        LabRun run = run("preset", "neuron");
        assertThat(run.to(8).number("gradientCheck[0]")).isNaN();
        assertThat(run.to(9).number("gradientCheck[0]")).isLessThan(1e-9);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void forwardModeAgreesWithDifferencesForEveryLeaf(String preset) {
        int leaves = (int) run("preset", preset).number("leafCount");
        for (int leaf = 0; leaf < leaves; leaf++) {
            LabRun end = run("preset", preset, "mode", "forward", "forwardLeaf", leaf)
                    .to(END);
            assertThat(end.number("gradientCheck[" + leaf + "]")).isLessThan(1e-6);
            assertThat(end.number("largestCheckError")).isEqualTo(end.number("gradientCheck[" + leaf + "]"));
        }
    }

    @Test
    void derivativesFollowTheSeed() {
        assertThat(adjointOf("w1", run("seedGradient", 3).to(END))).isEqualTo(4.5);
        assertThat(run("seedGradient", 3).to(END).number("largestCheckError")).isLessThan(1e-9);
    }

    @Test
    void shiftOfLogSumExpHasNoInfluence() {
        LabRun end = run("preset", "logSumExp").to(END);
        assertThat((double) adjointOf("m = max", end)).isCloseTo(0, Offset.offset(1e-15));
        assertThat((double) adjointOf("b", end)).isCloseTo(0.6652409557748219, Offset.offset(1e-12));
    }

    @Test
    void adjointOfScoresIsProbabilityMinusTarget() {
        LabRun end = run("preset", "twoLayer").to(END);
        assertThat(adjointOf("c", end)).isEqualTo("[−0.4606, 0.4606]");
    }

    @Test
    void leavesWithoutAValueGetOne() {
        LabRun end = run("expression", "a*b*c", "leafValues", "3").to(END);
        assertThat(end.number("output")).isEqualTo(3 * 1 * 1.5);
    }

    @Test
    void nodeWithoutAValueEndsTheRunWithAnExplanation() {
        LabRun end = run("expression", "1 + log(x - x)").to(END);
        assertThat(end.simulation().step()).isEqualTo(2);
        assertThat(end.simulation().ending().what()).contains("At step 2", "log(x − x)");
        assertThat(end.simulation().ending().advice()).isNotBlank();
    }

    @Test
    void infiniteSlopeEndsTheRunOnTheWayDown() {
        LabRun end = run("expression", "2*sqrt(x)", "leafValues", "0").to(END);
        assertThat(end.simulation().step()).isEqualTo(4);
        assertThat(end.simulation().ending().what()).contains("sqrt(x)");
    }

    @Test
    void stepsSayWhatTheyDid() {
        LabRun run = run("preset", "neuron");
        assertThat(text(run)).containsExactly("Leaves and numbers have their values. The first step computes w × x.");
        assertThat(text(run.to(3))).containsExactly("tanh(w × x + b) = tanh(0.8) = 0.664");
        assertThat(text(run.to(4)))
                .containsExactly(
                        "The adjoint of tanh(w × x + b) is complete: 1.", "w × x + b gets 1 × 0.5591 = 0.5591.");
    }

    @Test
    void fanOutIsToldAsItIsDone() {
        assertThat(text(run("expression", "x*x").to(2))).contains("x gets 1 × 0.5 = 0.5, added to 0.5: now 1.");
        assertThat(text(run("expression", "x*x", "mistakes", "fanOutOverwritten")
                        .to(2)))
                .contains("x gets 1 × 0.5 = 0.5, which overwrites the 0.5 that it had.");
    }

    private static List<String> text(LabRun run) {
        return table(run, Phases.SERIES).rows().stream()
                .map(row -> (String) row.get(1))
                .toList();
    }

    /** A cell of the table of nodes. */
    private static Object adjointOf(String label, LabRun run) {
        return table(run, "nodeTable").rows().stream()
                .filter(row -> row.getFirst().equals(label))
                .findFirst()
                .orElseThrow()
                .getLast();
    }

    private static Table table(LabRun run, String name) {
        return (Table)
                Objects.requireNonNull(run.simulation().frame(Set.of()).series().get(name));
    }

    private static LabRun run(Object... namesAndValues) {
        Map<String, String> given = new LinkedHashMap<>();
        if (namesAndValues[0].equals("expression")) {
            given.put("leafValues", "");
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
        }
        ParameterValues values = LAB.parameters().read(given).values();
        assertThat(LAB.check(values)).isEmpty();
        return LabRun.begin(LAB, values, 0);
    }
}

package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Ending;
import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Spec.Relevance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that nobody thought of: a lab computes, or says that it diverged, and never throws. */
@Execution(ExecutionMode.CONCURRENT) // labs share nothing, and all of them after one another would be the last to end
class LabDrawTest {
    private static final int LIGHT_DRAWS = 198;
    private static final int ANY_DRAWS = 2;
    private static final long STEPS = 20;

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void randomValuesRun(Lab lab) {
        long seed = 0;
        for (ParameterValues values : draws(lab)) {
            assertRuns(lab, values, seed++);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyChoiceAndBothEndsOfEveryRangeRun(Lab lab) {
        Draws.extremes(lab).forEach(values -> assertRuns(lab, values, 0));
    }

    private static void assertRuns(Lab lab, ParameterValues values, long seed) {
        LabRun run = LabRun.begin(lab, values, seed).to(STEPS);
        if (run.diverged()) {
            assertExplained(run.simulation().ending(), values);
        }
        assertThat(numbers(run)).as("%s %s", lab.id(), values.printed()).noneMatch(number -> number.isInfinite());
        assertLeftOut(lab, values, run);
        ReadoutFormulas.assertRight(lab, values, run);
    }

    /** What the page leaves out at these values has none: no number is withheld from anybody. */
    private static void assertLeftOut(Lab lab, ParameterValues values, LabRun run) {
        for (Readout readout : lab.readouts()) {
            if (!Relevance.allHold(readout.relevance(), values.printed())) {
                double first = run.readouts()[lab.layout(values).offset(readout.name())];
                assertThat(first).as("%s %s", readout.name(), values.printed()).isNaN();
            }
        }
    }

    private static List<ParameterValues> draws(Lab lab) {
        return Stream.concat(Draws.of(lab, LIGHT_DRAWS, 23).stream(), Draws.allowed(lab, ANY_DRAWS, 29).stream())
                .toList();
    }

    private static void assertExplained(Ending ending, ParameterValues values) {
        assertThat(List.of(ending.what(), ending.advice()))
                .as(values.printed().toString())
                .noneMatch(String::isBlank);
    }

    /** Undefined numbers are allowed, infinite ones are not. */
    private static List<Double> numbers(LabRun run) {
        DoubleStream series = run.frame().series().values().stream().flatMapToDouble(LabDrawTest::numbersOf);
        return DoubleStream.concat(Arrays.stream(run.readouts()), series)
                .boxed()
                .toList();
    }

    private static DoubleStream numbersOf(Series series) {
        return switch (series) {
            case Series.Points points ->
                points.columns().stream().flatMapToDouble(column -> Arrays.stream(column.values()));
            case Series.Grid grid -> Arrays.stream(grid.values());
            case Series.Table table ->
                table.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell instanceof Double number ? Stream.of(number) : Stream.empty())
                        .mapToDouble(Double::doubleValue);
        };
    }
}

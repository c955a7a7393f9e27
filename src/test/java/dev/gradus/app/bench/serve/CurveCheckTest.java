package dev.gradus.app.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.bench.serve.FrameHead.Place;
import dev.gradus.app.bench.serve.FrameHead.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveCheckTest {
    private final CurveCheck curve =
            new CurveCheck(new Reference(List.of(new float[] {9}, new float[] {8}, new float[] {7}, new float[] {6})));

    @Test
    void rowsThatFollowOneAnotherAreRight() {
        curve.take(frame(1, Mode.REPLACE, 0, 1));
        assertThat(curve.take(frame(1, Mode.APPEND, 2, 3))).isEmpty();
        assertThat(curve.faults()).isZero();
    }

    @Test
    void missingRowIsAFault() {
        curve.take(frame(1, Mode.REPLACE, 0));
        assertThat(curve.take(frame(1, Mode.APPEND, 2))).contains("in a curve step 2 followed step 0");
        assertThat(curve.faults()).isOne();
    }

    @Test
    void repeatedRowIsAFault() {
        curve.take(frame(1, Mode.REPLACE, 0, 1));
        curve.take(frame(1, Mode.APPEND, 1, 2));
        assertThat(curve.faults()).isOne();
    }

    @Test
    void wrongNumberIsAFaultUntilSomethingWasChanged() {
        FrameHead wrong =
                new FrameHead(new Place(1, 1, 0), true, new Rows(true, new double[] {0}, new float[][] {{5}}));
        assertThat(curve.take(wrong)).contains("in a curve step 0 had other numbers");
        assertThat(curve.faults()).isOne();
        curve.changed();
        curve.take(new FrameHead(new Place(2, 1, 1), true, new Rows(false, new double[] {1}, new float[][] {{5}})));
        assertThat(curve.faults()).isOne();
    }

    @Test
    void newAttemptIsComparedAgain() {
        curve.take(frame(1, Mode.REPLACE, 0));
        curve.changed();
        curve.take(new FrameHead(new Place(2, 2, 0), true, new Rows(true, new double[] {0}, new float[][] {{5}})));
        assertThat(curve.faults()).isOne();
    }

    private enum Mode {
        REPLACE,
        APPEND
    }

    private static FrameHead frame(long attempt, Mode mode, long... steps) {
        float[][] rows =
                Arrays.stream(steps).mapToObj(step -> new float[] {9 - step}).toArray(float[][]::new);
        double[] numbers = Arrays.stream(steps).asDoubleStream().toArray();
        return new FrameHead(new Place(0, attempt, 0), true, new Rows(mode == Mode.REPLACE, numbers, rows));
    }
}

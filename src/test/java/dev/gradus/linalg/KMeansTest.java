package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.linalg.KMeans.Plan;
import dev.gradus.linalg.KMeans.Start;
import dev.gradus.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KMeansTest {
    private static final Matrix LINE = Matrix.column(0, 1, 10, 11, 20, 21);

    @Test
    void anIterationAssignsAndThenMoves() {
        Lloyd lloyd = new Lloyd(LINE, Matrix.column(0, 12));
        assertThat(lloyd.step()).isTrue();
        assertThat(lloyd.labels()).containsExactly(0, 0, 1, 1, 1, 1);
        assertThat(lloyd.inertia()).isEqualTo(1 + 4 + 1 + 64 + 81);
        assertThat(lloyd.centres().values()).containsExactly(0.5, 15.5);
        assertThat(lloyd.step()).isFalse();
        assertThat(lloyd.inertia()).isCloseTo(0.5 + 101, within(1e-12));
    }

    @Test
    void aCentreWithoutPointsStays() {
        Lloyd lloyd = new Lloyd(LINE, Matrix.column(10, 100));
        lloyd.step();
        assertThat(lloyd.centres().values()).containsExactly(10.5, 100);
    }

    @ParameterizedTest
    @EnumSource
    void theBestOfManyStartsFindsThePairs(Start start) {
        Rng rng = new Rng(0);
        KMeans kMeans = new KMeans(LINE, new Plan(3, 20, start), rng::uniform);
        double before = Double.POSITIVE_INFINITY;
        while (!kMeans.finished()) {
            int restart = kMeans.restart();
            kMeans.step();
            double inertia = kMeans.present().inertia();
            assertThat(inertia).isLessThanOrEqualTo(restart == kMeans.restart() ? before : Double.POSITIVE_INFINITY);
            before = inertia;
        }
        assertThat(kMeans.best().inertia()).isEqualTo(1.5);
        assertThat(kMeans.restart()).isEqualTo(20);
        int[] labels = kMeans.best().labels();
        assertThat(labels[0]).isEqualTo(labels[1]).isNotEqualTo(labels[2]);
    }

    @Test
    void centresFarApartAreLikelyAtFirst() {
        int spread = 0;
        Rng rng = new Rng(1);
        Matrix points = Matrix.column(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 100);
        for (int i = 0; i < 50; i++) {
            KMeans kMeans = new KMeans(points, new Plan(2, 1, Start.PLUS_PLUS), rng::uniform);
            kMeans.step();
            spread += kMeans.present().labels()[7] != kMeans.present().labels()[0] ? 1 : 0;
        }
        assertThat(spread).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void moreClustersThanPointsEndAllTheSame(Start start) {
        Rng rng = new Rng(1);
        KMeans kMeans = new KMeans(Matrix.column(1, 1), new Plan(4, 2, start), rng::uniform);
        while (!kMeans.finished()) {
            kMeans.step();
        }
        assertThat(kMeans.best().inertia()).isZero();
    }

    @Test
    void aRestoredStateGoesOnBitForBit() {
        Matrix points = Drawn.matrix(200, 3, new Rng(2));
        Rng first = new Rng(3);
        KMeans one = new KMeans(points, new Plan(4, 3, Start.PLUS_PLUS), first::uniform);
        for (int i = 0; i < 7; i++) {
            one.step();
        }
        Rng second = first.copy();
        KMeans other = new KMeans(points, new Plan(4, 3, Start.PLUS_PLUS), second::uniform);
        other.restore(one.state());
        while (!one.finished()) {
            one.step();
            other.step();
            assertThat(other.present().inertia()).isEqualTo(one.present().inertia());
        }
        assertThat(other.best().labels()).isEqualTo(one.best().labels());
    }
}

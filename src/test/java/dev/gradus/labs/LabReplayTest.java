package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key and a step give the same frame, always: after a reset, from a saved state, with changes, in slices of any size. */
class LabReplayTest {
    private static final int DRAWS = 8;
    private static final long CHANGE = 4;
    private static final long SAVE = 7;
    private static final long END = 12;

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void sameKeyGivesTheSameFrames(Lab lab) {
        for (ParameterValues values : cases(lab)) {
            assertThat(LabRun.begin(lab, values, 3).to(END).seen())
                    .isEqualTo(LabRun.begin(lab, values, 3).to(END).seen());
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void lookingChangesNothing(Lab lab) {
        for (ParameterValues values : cases(lab)) {
            LabRun watched = LabRun.begin(lab, values, 3);
            for (long step = 0; step <= END; step++) {
                Map<String, Object> once = watched.to(step).seen();
                assertThat(watched.seen()).isEqualTo(once);
            }
            assertThat(watched.seen())
                    .isEqualTo(LabRun.begin(lab, values, 3).to(END).seen());
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void slicesDoNotChangeTheResult(Lab lab) {
        ParameterValues values = Draws.of(lab, 1, 5).getFirst();
        assertThat(LabRun.begin(lab, values, 3, LabRun.NO_TIME).to(END).seen())
                .isEqualTo(
                        LabRun.begin(lab, values, 3, Budget.UNLIMITED).to(END).seen());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void restoredRunGoesOnAsTheUnbrokenOne(Lab lab) {
        for (ParameterValues values : cases(lab)) {
            LabRun unbroken = LabRun.begin(lab, values, 3).to(SAVE);
            if (unbroken.ended()) {
                continue;
            }
            byte[] state = unbroken.save();
            Map<String, Object> atSave = unbroken.seen();
            Map<String, Object> end = unbroken.to(END).seen();

            LabRun elsewhere = LabRun.begin(lab, values, 3).restore(state);
            assertThat(elsewhere.seen()).isEqualTo(atSave);
            assertThat(elsewhere.to(END).seen()).isEqualTo(end);
            assertThat(unbroken.restore(state).to(END).seen()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void changesReplayAlsoFromASavedState(Lab lab) {
        Rng rng = new Rng(8);
        for (ParameterValues values : cases(lab)) {
            ParameterValues later = Draws.changed(lab, values, rng);
            LabRun first = changedOnTheWay(lab, values, later).to(SAVE);
            if (first.ended()) {
                continue;
            }
            byte[] state = first.save();
            Map<String, Object> end = first.to(END).seen();

            assertThat(changedOnTheWay(lab, values, later).to(END).seen()).isEqualTo(end);
            LabRun elsewhere = LabRun.begin(lab, values, 3).adopt(later).restore(state);
            assertThat(elsewhere.to(END).seen()).isEqualTo(end);
        }
    }

    private static LabRun changedOnTheWay(Lab lab, ParameterValues values, ParameterValues later) {
        return LabRun.begin(lab, values, 3).to(CHANGE).adopt(later);
    }

    private static List<ParameterValues> cases(Lab lab) {
        return Stream.concat(Stream.of(lab.parameters().initial()), Draws.of(lab, DRAWS, 17).stream())
                .toList();
    }
}

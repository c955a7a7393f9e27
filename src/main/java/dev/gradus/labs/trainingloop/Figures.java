package dev.gradus.labs.trainingloop;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** What a program worked out last. */
record Figures(double loss, double gradientNorm, double updateNorm) {
    static Figures of(Trainer trainer) {
        return new Figures(trainer.loss(), trainer.gradientNorm(), trainer.updateNorm());
    }

    /** These, and of {@code newer} those that the leader's line changed: a follower is shown at the same place of a batch. */
    Figures with(Figures newer, Figures leaderBefore, Figures leaderAfter) {
        return new Figures(
                isSame(leaderBefore.loss, leaderAfter.loss) ? loss : newer.loss,
                isSame(leaderBefore.gradientNorm, leaderAfter.gradientNorm) ? gradientNorm : newer.gradientNorm,
                isSame(leaderBefore.updateNorm, leaderAfter.updateNorm) ? updateNorm : newer.updateNorm);
    }

    private static boolean isSame(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    void save(StateWriter out) {
        out.real(loss);
        out.real(gradientNorm);
        out.real(updateNorm);
    }

    static Figures restore(StateReader in) {
        return new Figures(in.real(), in.real(), in.real());
    }
}

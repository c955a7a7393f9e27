package dev.gradus.labs.autograd;

import dev.gradus.tensor.Tensor;
import java.util.Set;

/**
 * Operations of the three passes over one graph.
 *
 * @param forward all values
 * @param backward all derivatives, by one walk back
 * @param forwardMode all derivatives, by one sweep of tangents for every entry of a leaf
 */
record Costs(long forward, long backward, long forwardMode) {
    /** Counts what the engine does, without mistakes; {@code tape} must be the right one. */
    static Costs of(Tape tape, Tensor seed) {
        Formula formula = tape.formula();
        Cost counter = new Cost();
        long forward = 0;
        for (int node : formula.results()) {
            forward += counter.of(tape.tensor(node));
        }
        counter.of(seed);
        BackwardPass pass = new BackwardPass(tape, seed, Set.of());
        long backward = 0;
        long sweep = 0;
        while (!pass.isDone()) {
            BackwardPass.Visit visit = pass.visit();
            for (BackwardPass.Handed handed : visit.handed()) {
                long edge = counter.of(handed.part());
                backward += edge + counter.of(handed.after());
                sweep += transposed(edge, tape.tensor(handed.operand()), visit.adjoint());
            }
            sweep += additions(visit);
        }
        return new Costs(forward, backward, sweep * formula.entryNames().size());
    }

    /** A matrix and its transpose take as many products; the sums differ by the numbers of their rows and columns. */
    private static long transposed(long edge, Tensor operand, Tensor result) {
        return edge + operand.shape().count() - result.shape().count();
    }

    /** Tangents that come from several operands are added. */
    private static long additions(BackwardPass.Visit visit) {
        int edges = visit.handed().size();
        return edges == 0 ? 0 : (edges - 1L) * visit.adjoint().shape().count();
    }
}

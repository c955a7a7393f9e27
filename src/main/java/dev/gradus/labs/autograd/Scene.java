package dev.gradus.labs.autograd;

import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.Set;

/** What a run works on, as its parameters give it. */
record Scene(Formula formula, double[] entries, Tape tape, Pass pass, Costs costs) {
    /**
     * What is to be done on the tape.
     *
     * @param leafEntry the one that a forward sweep differentiates by; −1 for the walk back
     */
    record Pass(int leafEntry, double seed, double differenceStep, Set<Mistake> mistakes) {
        boolean isReverse() {
            return leafEntry < 0;
        }

        private static Pass of(ParameterValues values) {
            boolean reverse = values.get(AutogradParameters.MODE).equals(AutogradParameters.REVERSE);
            return new Pass(
                    reverse ? -1 : values.get(AutogradParameters.FORWARD_LEAF),
                    values.get(AutogradParameters.SEED_GRADIENT),
                    values.get(AutogradParameters.DIFFERENCE_STEP),
                    AutogradParameters.mistakes(values));
        }
    }

    /** What the values give. @throws ExpressionException if the expression has no graph */
    static Scene of(ParameterValues values) throws ExpressionException {
        Formula formula = AutogradParameters.formula(values);
        double[] entries = AutogradParameters.entries(formula, values);
        Pass pass = Pass.of(values);
        Tape tape = Tape.of(formula, entries, pass.mistakes());
        Tape right = pass.mistakes().isEmpty() ? tape : Tape.of(formula, entries, Set.of());
        return new Scene(
                formula,
                entries,
                tape,
                pass,
                Costs.of(right, filled(right.output().shape(), 1)));
    }

    /** Where the walk back begins. */
    Tensor seedOfOutput() {
        return filled(tape.output().shape(), pass.seed());
    }

    private static Tensor filled(Shape shape, double value) {
        double[] values = new double[shape.count()];
        Arrays.fill(values, value);
        return Tensor.constant(shape, values);
    }
}
